package io.github.safeconduct.reference;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Facts as a rulebook reads them: what is known, and silence on its closed terms as no. Values are looked up; only what is known is listed.
 */
final class Facts extends AbstractMap<String, Object> {

    private final Catalogue catalogue;
    private final Map<String, Object> stated;
    private final Set<String> closed;
    private final Map<String, Object> known;

    /** @param closed the terms of which silence is read as no */
    Facts(Catalogue catalogue, Map<String, Object> stated, Set<String> closed) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.closed = closed;
        this.known = new HashMap<>(stated);
        known.values().removeIf(Kleene.UNKNOWN::equals);
    }

    @Override
    public Object get(Object name) {
        Object value = known.get(name);
        return value == null && silent(name) ? catalogue.no(name.toString()) : value;
    }

    private boolean silent(Object name) {
        return closed.contains(name) && !stated.containsKey(name) && !catalogue.derived().containsKey(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Object put(String name, Object value) {
        return known.put(name, value);
    }

    @Override
    public Object remove(Object name) {
        return known.remove(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return known.entrySet();
    }

    /** The same facts without what silence says. */
    Map<String, Object> said() {
        return new AbstractMap<>() {
            @Override
            public Object get(Object name) {
                return known.get(name);
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return known.entrySet();
            }
        };
    }
}

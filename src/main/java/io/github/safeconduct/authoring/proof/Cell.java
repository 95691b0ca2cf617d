package io.github.safeconduct.authoring.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rulebook may find as the answer to a term, as literals of which exactly one holds, or some of {@code among}.
 *
 * @param silent that nobody said anything
 * @param unknown that it is not known, and silence does not count
 * @param exact by answer, that it is just this one
 * @param among by code of a scale, that it may be this one, where several may
 * @param several that several may
 */
record Cell(int silent, int unknown, Map<Object, Integer> exact, Map<String, Integer> among, int several) {

    Cell {
        exact = Collections.unmodifiableMap(new LinkedHashMap<>(exact));
        among = Collections.unmodifiableMap(new LinkedHashMap<>(among));
    }
}

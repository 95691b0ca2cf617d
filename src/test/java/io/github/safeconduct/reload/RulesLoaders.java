package io.github.safeconduct.reload;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.Engine;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;

/** Finds the class loader that a rulebook's compiled rules came from, behind everything that hides it. */
final class RulesLoaders {

    private RulesLoaders() {}

    static ClassLoader of(Safeconduct safeconduct, String rulebook) throws ReflectiveOperationException {
        Object network = value(Engine.behind(safeconduct).rulebook(rulebook), "network");
        KieBase kieBase = (KieBase) value(network, "kieBase");
        RuleImpl rule = (RuleImpl) kieBase.getKiePackages().stream().flatMap(types -> types.getRules().stream()).findFirst().orElseThrow();
        return behind(rule.getConsequence());
    }

    private static Object value(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    /** Of the first object within another whose class was compiled at run time. */
    private static ClassLoader behind(Object start) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> next = new ArrayDeque<>(Set.of(start));
        while (!next.isEmpty()) {
            Object object = next.poll();
            ClassLoader loader = object.getClass().getClassLoader();
            if (loader != null && loader.getClass().getSimpleName().equals("RulesLoader")) {
                return loader;
            }
            for (Class<?> type = object.getClass(); type != null && type.getName().startsWith("org.drools"); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        Object held = field.get(object);
                        if (held != null && seen.add(held)) {
                            next.add(held);
                        }
                    }
                }
            }
        }
        throw new AssertionError("no class of the rules was found");
    }
}

package io.github.safeconduct.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records that hang on a subject, checked and in the order of their kinds. */
final class Hung {

    private Hung() {}

    static List<Fact<?>> checked(FactKind parent, List<Fact<?>> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<FactKind, Fact<?>> byKind = new EnumMap<>(FactKind.class);
        for (Fact<?> record : records) {
            FactKind kind = FactKind.of(record);
            if (!kind.parents().contains(parent)) {
                throw new IllegalArgumentException(kind.typeName() + " cannot hang on " + parent.typeName()
                        + (kind.isSubject()
                                ? "; it is a subject of its own"
                                : kind.parents().isEmpty()
                                        ? "; it belongs to the operation as a whole"
                                        : "; hang it on " + String.join(" or ", kind.parents().stream().map(FactKind::typeName).toList())
                                                + ", or insert it for the operation as a whole"));
            }
            if (byKind.put(kind, record) != null) {
                throw new IllegalArgumentException("two records of the kind " + kind.typeName() + " hang on one " + parent.typeName()
                        + "; put their answers into one");
            }
        }
        return List.copyOf(byKind.values());
    }

    static List<Fact<?>> plus(Subject<?> on, Fact<?>... more) {
        // One may take the place of another hung before; of two hung together neither is the later one.
        for (Fact<?> record : Objects.requireNonNull(more, "the records are null")) {
            Objects.requireNonNull(record, "a record is null; leave it out where there is none");
        }
        checked(FactKind.of(on), List.of(more));
        List<Fact<?>> all = new ArrayList<>(on.records());
        for (Fact<?> record : more) {
            all.removeIf(before -> before.getClass() == record.getClass());
            all.add(record);
        }
        all.sort(Comparator.comparing(FactKind::of));
        return all;
    }

    static String shown(Subject<?> subject) {
        return FactKind.of(subject).typeName() + "[answers=" + subject.answers()
                + (subject.records().isEmpty() ? "" : ", " + subject.records().size() + " records") + "]";
    }
}

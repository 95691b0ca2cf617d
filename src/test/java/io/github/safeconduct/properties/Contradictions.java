package io.github.safeconduct.properties;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.Decision;
import io.github.safeconduct.law.Term;
import io.github.safeconduct.model.Truth;
import io.github.safeconduct.properties.Sample.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** P8: two statements that contradict each other are an error that names both. */
final class Contradictions implements Promise {

    @Override
    public String name() {
        return "P8 contradictions are errors";
    }

    @Override
    public void hold(Tried tried, Random random, Tally tally) {
        if (random.nextInt(3) > 0) {
            return;
        }
        apart(tried.sample(), random, tally);
        implied(tried.sample(), tally);
        otherName(tried.sample(), tally);
    }

    /** A fact says yes, the case as a whole says no. */
    private static void apart(Sample sample, Random random, Tally tally) {
        List<String> plain = sample.loose().keySet().stream()
                .filter(name -> sample.loose().get(name) instanceof Truth truth && truth != Truth.UNKNOWN)
                .filter(name -> sample.parts().stream().noneMatch(part -> part.kind() == Library.term(name).fact())).toList();
        if (plain.isEmpty()) {
            return;
        }
        String name = Cases.pick(plain, random);
        Sample torn = sample.copy();
        Truth other = sample.loose().get(name) == Truth.YES ? Truth.NO : Truth.YES;
        torn.parts().add(new Part(Library.term(name).fact(), new TreeMap<>(Map.of(Library.term(name).name(), other)), new ArrayList<>()));
        expectError(torn, tally, "a fact against the case", Library.term(name).name(), Library.term(name).fact().typeName());
    }

    /** An answer implies what another denies. */
    private static void implied(Sample sample, Tally tally) {
        for (Term term : Library.VOCABULARY.implying()) {
            Object answer = sample.loose().get(term.name());
            Map<String, String> implied = answer == null ? Map.of() : term.implies().getOrDefault(answer.toString(), Map.of());
            implied.forEach((name, consequence) -> {
                boolean plain = consequence.equals("yes") || consequence.equals("no");
                if (plain && !sample.terms().contains(name)) {
                    expectError(sample.with(name, consequence.equals("yes") ? Truth.NO : Truth.YES), tally, "an implied answer denied",
                            name);
                }
            });
        }
    }

    /** One term under two names, answered differently. */
    private static void otherName(Sample sample, Tally tally) {
        for (Map.Entry<String, Object> answer : sample.loose().entrySet()) {
            Term term = Library.term(answer.getKey());
            term.catalogue().stream().filter(name -> !name.equals(answer.getKey())).findFirst().ifPresent(name -> {
                if (answer.getValue() instanceof Truth truth && truth != Truth.UNKNOWN) {
                    expectError(sample.with(name, truth == Truth.YES ? Truth.NO : Truth.YES), tally, "two names of one term", term.name());
                }
            });
        }
    }

    private static void expectError(Sample torn, Tally tally, String how, String... places) {
        tally.count(how);
        try {
            Decision decision = Library.decide(torn);
            tally.breach(how + " " + List.of(places) + " is decided: " + decision.outcome());
        } catch (CaseException e) {
            for (String place : places) {
                if (!e.getMessage().contains(place)) {
                    tally.breach("the message does not name " + place + ": " + e.getMessage());
                }
            }
        }
    }
}

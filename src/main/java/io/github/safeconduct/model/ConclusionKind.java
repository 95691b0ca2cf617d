package io.github.safeconduct.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of conclusion, one row each, in the order in which a decision lists them: what rules write, what registers and cases call it,
 * which way it works on the operation, and how it is made. Nothing else in the library lists conclusions.
 */
public enum ConclusionKind {
    REFUSAL(Refusal.class, "refusal", "refused", Works.AGAINST, Factory.under()),
    /** The data must go; it weighs as a refusal, and the duty to delete is listed. */
    DELETION(Deletion.class, "deletion", "deleted", Works.AGAINST, Factory.under()),
    SUSPENSION(Suspension.class, "suspension", "suspended", Works.AGAINST, Factory.under()),
    REFERRAL(Referral.class, "referral", "referred", Works.AGAINST, new Factory("to", Argument.OFFICE)),
    REQUIREMENT(Requirement.class, "requirement", "required", Works.AGAINST, Factory.under()),
    /** A permission on conditions. */
    CONDITIONAL_PERMISSION(Permission.class, "permission", "permitted", Works.FOR, new Factory("withConditions")),
    PERMISSION(Permission.class, "permission", "permitted", Works.FOR, Factory.under()),
    /** A leave to withhold what somebody is owed, on the conditions the register states: it speaks for nothing that is done. */
    LEAVE_TO_WITHHOLD(Permission.class, "permission", "permitted", Works.FOR, new Factory("toWithhold")),
    WAIVER(Waiver.class, "waiver", "waived", Works.FOR, new Factory("lifting", Argument.NORM)),
    BASIS(Basis.class, "basis", "basis", Works.FOR, new Factory("of", Argument.BASIS)),
    BASIS_UNAVAILABLE(BasisUnavailable.class, "basis-unavailable", "basisUnavailable", Works.AGAINST, new Factory("of", Argument.BASIS)),
    SENSITIVITY(Sensitivity.class, "sensitivity", "sensitive", Works.AGAINST, new Factory("of", Argument.GRADE)),
    /** Settles a derived term. No norm of a register concludes one alone: it stands beside what the norm concludes, or is a finding. */
    DEFINITION(Definition.class, "", "found", Works.NEITHER_WAY, new Factory("yes", Argument.TERM), new Factory("no", Argument.TERM),
            new Factory("of", Argument.TERM, Argument.CODE)),
    FINDING(Finding.class, "finding", "found", Works.NEITHER_WAY, Factory.under());

    private enum Works {
        AGAINST,
        FOR,
        NEITHER_WAY
    }

    /** What a factory takes before the norm's id. */
    public enum Argument {
        OFFICE,
        GRADE,
        BASIS,
        NORM,
        TERM,
        CODE;

        /** The argument in words, for messages. */
        public String words() {
            return this == NORM ? "the norm that is lifted" : "the " + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How rules make a conclusion: {@code Refusal.under( id )}, {@code Referral.to( office, id )}.
     *
     * @param name the factory's name
     * @param arguments what it takes before the norm's id, which always comes last
     */
    public record Factory(String name, List<Argument> arguments) {

        public Factory {
            arguments = List.copyOf(arguments);
        }

        Factory(String name, Argument... arguments) {
            this(name, List.of(arguments));
        }

        static Factory under() {
            return new Factory("under");
        }

        /** What it takes, in words. */
        public String takes() {
            return Stream.concat(arguments.stream().map(Argument::words), Stream.of("the norm's id")).collect(Collectors.joining(" and "));
        }
    }

    private final Class<? extends Conclusion> type;
    private final String registerWord;
    private final String caseWord;
    private final Works works;
    private final List<Factory> factories;

    ConclusionKind(Class<? extends Conclusion> type, String registerWord, String caseWord, Works works, Factory... factories) {
        this.type = type;
        this.registerWord = registerWord;
        this.caseWord = caseWord;
        this.works = works;
        this.factories = List.of(factories);
    }

    /** The name rules write, for instance {@code BasisUnavailable}. */
    public String typeName() {
        return type.getSimpleName();
    }

    /** The word registers use, for instance {@code basis-unavailable}; empty where no norm concludes this alone. */
    public String registerWord() {
        return registerWord;
    }

    /** The word cases use in what they expect, for instance {@code refused}. */
    public String caseWord() {
        return caseWord;
    }

    /** Whether it works against the operation; it is then drawn unless it is certain that it does not apply. */
    public boolean harms() {
        return works == Works.AGAINST;
    }

    /** Whether it works for the operation; it is then drawn only where it is certain to apply. */
    public boolean helps() {
        return works == Works.FOR;
    }

    /** The factories rules may call. */
    public List<Factory> factories() {
        return factories;
    }

    /** The kind that rules write by this name and make with this factory; without such a factory the first of the name. */
    public static Optional<ConclusionKind> written(String typeName, String factory) {
        List<ConclusionKind> named = Arrays.stream(values()).filter(kind -> kind.typeName().equals(typeName)).toList();
        return named.stream().filter(kind -> kind.factories.stream().anyMatch(one -> one.name().equals(factory))).findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** Every factory of the conclusions of a name: a permission is made in three ways that are three kinds. */
    public static List<Factory> factories(String typeName) {
        return Arrays.stream(values()).filter(kind -> kind.typeName().equals(typeName)).flatMap(kind -> kind.factories.stream()).toList();
    }

    /** The names rules write. */
    public static Set<String> typeNames() {
        return distinct(ConclusionKind::typeName);
    }

    /** The words registers use. */
    public static Set<String> registerWords() {
        return distinct(ConclusionKind::registerWord);
    }

    /** The words cases use. */
    public static Set<String> caseWords() {
        return distinct(ConclusionKind::caseWord);
    }

    /** The kinds a register means by a word; empty where it is none of its words. */
    public static Set<ConclusionKind> inRegister(String word) {
        return with(kind -> !word.isEmpty() && kind.registerWord.equals(word));
    }

    /** The kinds a case means by a word; empty where it is none of its words. */
    public static Set<ConclusionKind> inCases(String word) {
        return with(kind -> kind.caseWord.equals(word));
    }

    /** The kinds that work for the operation. */
    public static Set<ConclusionKind> helping() {
        return with(ConclusionKind::helps);
    }

    private static Set<ConclusionKind> with(java.util.function.Predicate<ConclusionKind> filter) {
        Set<ConclusionKind> kinds = EnumSet.noneOf(ConclusionKind.class);
        Arrays.stream(values()).filter(filter).forEach(kinds::add);
        return kinds;
    }

    private static Set<String> distinct(Function<ConclusionKind, String> word) {
        return Arrays.stream(values()).map(word).filter(text -> !text.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package io.github.safeconduct;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The walls of the house. */
@AnalyzeClasses(packages = "io.github.safeconduct", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.safeconduct";

    /** What the rule compiler generates lives in the rules' packages. */
    private static final DescribedPredicate<JavaClass> OURS = DescribedPredicate.describe("are written by hand",
            type -> !type.getPackageName().startsWith(ROOT + ".rules"));

    /** A nested or package-private class shows nobody anything, whatever the class it extends has public. */
    private static final DescribedPredicate<JavaClass> SEEN_BY_A_HOST = DescribedPredicate.describe("a host can see",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC));

    /** What JUnit calls shows JUnit's types. */
    private static final DescribedPredicate<JavaClass> ARE_NO_EXTENSION_OF_JUNIT = DescribedPredicate.describe("are no extension of JUnit",
            type -> !type.isAssignableTo("org.junit.jupiter.api.extension.Extension"));

    private static final java.util.Set<String> SUBJECT_FIELDS = java.util.Set.of("name", "records");

    @ArchTest
    static final ArchRule DROOLS_STAYS_BEHIND_THE_FACADE = noClasses().that(OURS).and()
            .resideOutsideOfPackages(ROOT + ".internal.drools..", ROOT + ".authoring..")
            .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    /** It finds whoever reads a folder through {@code ServiceLoader}. */
    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_AUTHORING = noClasses().that().resideInAPackage(ROOT + ".internal..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".authoring..");

    /** Sites and watches are for who writes rules: nothing that a host runs names them. */
    @ArchTest
    static final ArchRule TOOLS_OF_AUTHORS_STAY_WITH_THEM = noClasses().that()
            .resideOutsideOfPackages(ROOT + ".authoring..", ROOT + ".cli..")
            .should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".authoring.handbook..", ROOT + ".authoring.site..", ROOT + ".authoring.watch..");

    @ArchTest
    static final ArchRule PARSERS_STAY_OPTIONAL = noClasses().that(OURS).and()
            .resideOutsideOfPackages(ROOT + ".casefile..", ROOT + ".cli..", ROOT + ".authoring..", ROOT + ".report..", ROOT + ".records..")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..", "org.yaml..", "picocli..", "ch.qos..");

    /** Hosts' tests have them, hosts do not. */
    @ArchTest
    static final ArchRule TEST_LIBRARIES_STAY_IN_THE_TEST_KIT = noClasses().that(OURS).and().resideOutsideOfPackage(ROOT + ".testing..")
            .should().dependOnClassesThat().resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..");

    /** The command line runs cases, and a fake stands in hosts' tests of any kind: neither needs a test library. */
    @ArchTest
    static final ArchRule CASES_AND_FAKES_NEED_NO_TEST_LIBRARY = noClasses().that()
            .belongToAnyOf(io.github.safeconduct.testing.RuleCases.class, io.github.safeconduct.testing.FakeSafeconduct.class,
                    io.github.safeconduct.testing.PreparedDecision.class)
            .should().transitivelyDependOnClassesThat().resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..");

    /** Its form, hashes and signatures: before anything of its law is read. */
    @ArchTest
    static final ArchRule PACKS_ARE_OPENED_BEFORE_THEY_ARE_UNDERSTOOD = classes().that().resideInAPackage(ROOT + ".authoring.packs..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".authoring.packs..", ROOT + ".authoring.source..", ROOT + ".internal.pack..", "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule ONE_CLASS_NAMES_THE_SOLVER = noClasses().that(OURS).and()
            .doNotHaveFullyQualifiedName(ROOT + ".authoring.proof.Solver")
            .should().dependOnClassesThat().resideInAnyPackage("org.sat4j..");

    /** It decides nothing: whatever it knows it asks a decision. */
    @ArchTest
    static final ArchRule THE_INTERVIEW_USES_WHAT_ANY_HOST_DOES = classes().that().resideInAPackage(ROOT + ".interview..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".interview..", ROOT + ".law..", ROOT + ".model..", "java..", "org.jspecify..");

    /** Whoever only writes records needs no parser: what reads them stands apart. */
    @ArchTest
    static final ArchRule ONE_CLASS_OF_THE_RECORDS_PARSES = noClasses().that().resideInAPackage(ROOT + ".records..").and()
            .doNotHaveSimpleName("RecordReading").and().doNotHaveFullyQualifiedName(ROOT + ".records.RecordReading$1")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..");

    /** Forms are made of what any host sees of a case; one class names what writes them. */
    @ArchTest
    static final ArchRule FORMS_USE_WHAT_ANY_HOST_DOES = classes().that().resideInAPackage(ROOT + ".forms..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".forms..", ROOT + ".casefile..", ROOT + ".law..", ROOT + ".model..", "java..",
                    "org.apache.poi..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONE_CLASS_NAMES_THE_SPREADSHEET_LIBRARY = noClasses().that(OURS).and()
            .doNotHaveFullyQualifiedName(ROOT + ".forms.Workbooks").should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule ONE_CLASS_NAMES_THE_TABLE_PARSER = noClasses().that(OURS).and()
            .doNotHaveFullyQualifiedName(ROOT + ".casefile.SubmissionTable")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.commons..");

    @ArchTest
    static final ArchRule DEROGATIONS_USE_WHAT_ANY_HOST_DOES = classes().that().resideInAPackage(ROOT + ".derogations..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".derogations..", ROOT + ".law..", ROOT + ".model..", ROOT + ".terms..", "java..",
                    "org.jspecify..");

    /** They decide nothing either, and keep what a decision says. */
    @ArchTest
    static final ArchRule RECORDS_USE_WHAT_ANY_HOST_DOES = classes().that().resideInAPackage(ROOT + ".records..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".records..", ROOT + ".spi..", ROOT + ".law..", ROOT + ".model..", "java..", "javax.sql..",
                    "javax.crypto..", "com.fasterxml..", "org.jspecify..");

    @ArchTest
    static final ArchRule REPORTS_ONLY_READ_DECISIONS = noClasses().that().resideInAPackage(ROOT + ".report..")
            .should().dependOnClassesThat(
                    resideInAnyPackage(ROOT + ".internal..", ROOT + ".authoring..", ROOT + ".casefile..", ROOT + ".interview..",
                            ROOT + ".cli..").and(DescribedPredicate.not(type(io.github.safeconduct.internal.pack.OwnWords.class))));

    /** Their sentences lie in the library's jar like the law, and are read and checked where the law is. */
    @ArchTest
    static final ArchRule ONE_CLASS_OF_THE_REPORTS_READS_THEIR_WORDS = noClasses().that().resideInAPackage(ROOT + ".report..").and()
            .doNotHaveFullyQualifiedName(ROOT + ".report.Words")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + ".internal..");

    /** Whatever else is to be told to a person is a value, and reports find its words. */
    @ArchTest
    static final ArchRule FEW_KNOW_WHERE_WORDS_ARE = noClasses().that().resideOutsideOfPackages(ROOT + ".internal.pack..").and()
            .doNotBelongToAnyOf(io.github.safeconduct.report.Words.class, Notice.class, Premise.class,
                    io.github.safeconduct.authoring.Bakery.class)
            .should().dependOnClassesThat().belongToAnyOf(io.github.safeconduct.internal.pack.OwnWords.class);

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NOBODY = noClasses().that().resideInAPackage(ROOT + ".model..")
            .should().dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".internal..", ROOT + ".authoring..", ROOT + ".casefile..", ROOT + ".cli..");

    @ArchTest
    static final ArchRule GENERATED_TERMS_KNOW_THE_MODEL_ONLY = classes().that().resideInAPackage(ROOT + ".terms..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + ".terms..", ROOT + ".model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule FACTS_AND_CONCLUSIONS_ARE_IMMUTABLE = classes().that().resideInAPackage(ROOT + ".model..").and().areRecords()
            .should().haveOnlyFinalFields();

    @ArchTest
    static final ArchRule NO_PRIMITIVE_ANSWERS = classes().that().resideInAPackage(ROOT + ".model..").and()
            .implement(io.github.safeconduct.model.Fact.class)
            .should(new ArchCondition<>("carry their answers in Answers only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .filter(field -> !field.getRawType().isEquivalentTo(io.github.safeconduct.model.Answers.class))
                            // What a subject is called and how many it stands for are no answers: no rule can read them.
                            .filter(field -> !(SUBJECT_FIELDS.contains(field.getName())
                                    && io.github.safeconduct.model.Subject.class.isAssignableFrom(type.reflect())))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                }
            });

    @ArchTest
    static final ArchRule PUBLIC_SIGNATURES_SHOW_ONLY_OUR_TYPES_AND_THE_JDK = methods().that().arePublic().and()
            .areDeclaredInClassesThat(OURS).and().areDeclaredInClassesThat(ARE_NO_EXTENSION_OF_JUNIT).and()
            .areDeclaredInClassesThat(SEEN_BY_A_HOST).and().areDeclaredInClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".model..", ROOT + ".authoring..", ROOT + ".casefile..", ROOT + ".testing..")
            .should(new ArchCondition<>("show only our types and the JDK's") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    java.util.stream.Stream
                            .concat(java.util.stream.Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> !type.isPrimitive() && !type.getPackageName().startsWith("java.")
                                    && !type.getPackageName().startsWith(ROOT))
                            .forEach(type -> events
                                    .add(SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type.getName())));
                }
            });
}

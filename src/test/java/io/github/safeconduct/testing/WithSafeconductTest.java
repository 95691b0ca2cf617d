package io.github.safeconduct.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.CaseSession;
import io.github.safeconduct.Outcome;
import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.model.Controller;
import io.github.safeconduct.model.Operation;
import io.github.safeconduct.terms.Body;
import io.github.safeconduct.terms.OperationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@link WithSafeconduct} injects. */
@WithSafeconduct
class WithSafeconductTest {

    private static final List<CaseSession> SESSIONS = new ArrayList<>();
    private static Safeconduct first;

    @BeforeAll
    static void theLibraryMayStandAnywhere(Safeconduct safeconduct) {
        first = safeconduct;
    }

    @BeforeEach
    void aTestAndWhatIsAroundItShareASession(CaseSession session) {
        session.insert(Controller.of(Body.UNHCR)).insert(Operation.of(OperationKind.USE));
    }

    @AfterEach
    void keep(CaseSession session) {
        SESSIONS.forEach(before -> assertNotSame(before, session));
        SESSIONS.forEach(before -> assertThrows(IllegalStateException.class, before::toCase, "it was closed after its test"));
        SESSIONS.add(session);
    }

    @Test
    void theSessionIsFresh(CaseSession session, Safeconduct safeconduct) {
        assertEquals(2, session.toCase().facts().size());
        assertSame(first, safeconduct);
    }

    @Test
    void theSessionIsFreshAgain(CaseSession session) {
        assertEquals(2, session.toCase().facts().size());
        assertEquals(RuleCases.DEFAULT_DAY, session.decide().asOf());
    }

    @Test
    @WithSafeconduct(day = "2024-03-01")
    void aTestMayAskForAnotherLibrary(CaseSession session, Safeconduct safeconduct) {
        assertNotSame(first, safeconduct);
        assertEquals(LocalDate.of(2024, 3, 1), session.decide().asOf());
    }

    @Nested
    class InANestedClass {

        @Test
        void theLibraryIsTheSame(Safeconduct safeconduct) {
            assertSame(first, safeconduct);
        }
    }

    @Nested
    @WithSafeconduct(day = WithSafeconduct.TODAY)
    class InANestedClassOfItsOwn {

        @Test
        void theDayIsToday(CaseSession session) {
            LocalDate before = LocalDate.now();
            LocalDate day = session.decide().asOf();
            assertTrue(!day.isBefore(before) && !day.isAfter(LocalDate.now()), day::toString);
        }
    }

    @Test
    @WithSafeconduct(rules = "classpath:testing/rules")
    void ownRulebooksStandBesideTheBundledOnes(Safeconduct safeconduct, CaseSession session) {
        assertTrue(safeconduct.rulebooks().containsAll(List.of("harbour-light", "icrc")), () -> safeconduct.rulebooks().toString());
        assertEquals(Outcome.UNDECIDED, session.rulebooks("harbour-light").decide().outcome());
    }

    @Test
    @WithSafeconduct(rules = "src/test/resources/testing/rules")
    void aFolderMayBeAPath(Safeconduct safeconduct) {
        assertTrue(safeconduct.rulebooks().contains("harbour-light"));
    }

    static class ALibraryOfItsOwn {

        private static final FakeSafeconduct FAKE = new FakeSafeconduct();

        @RegisterExtension
        static final SafeconductExtension KIT = SafeconductExtension.of(FAKE);

        @Test
        void isInjected(Safeconduct safeconduct) {
            assertSame(FAKE, safeconduct);
        }
    }

    @Test
    void aTestMayRegisterALibraryOfItsOwn() {
        assertEquals(Map.of("isInjected(Safeconduct)", ""), Runs.of(ALibraryOfItsOwn.class));
    }

    @WithSafeconduct
    static class WrongUse {

        @Test
        void twoSessions(CaseSession one, CaseSession other) {}

        @Test
        @WithSafeconduct(day = "1 March 2024")
        void aWrongDay(Safeconduct safeconduct) {}

        @Test
        @WithSafeconduct(rules = "classpath:no/such/folder")
        void noSuchFolder(Safeconduct safeconduct) {}
    }

    @WithSafeconduct
    static class ASessionForAllTests {

        @BeforeAll
        static void all(CaseSession session) {}

        @Test
        void any() {}
    }

    @Test
    void wrongUseIsNamedWithTheWayOut() {
        Map<String, String> results = Runs.of(WrongUse.class);
        assertContains(results.get("twoSessions(CaseSession, CaseSession)"), "take a Safeconduct, and open the others with");
        assertContains(results.get("aWrongDay(Safeconduct)"), "@WithSafeconduct(day = \"1 March 2024\"): expected a day as year-month-day");
        assertContains(results.get("noSuchFolder(Safeconduct)"), "there is no such folder on the class path");
        assertContains(Runs.of(ASessionForAllTests.class).get("WithSafeconductTest$ASessionForAllTests"), "a session is of one test");
    }

    private static void assertContains(String message, String part) {
        assertTrue(message != null && message.contains(part), () -> String.valueOf(message));
    }
}

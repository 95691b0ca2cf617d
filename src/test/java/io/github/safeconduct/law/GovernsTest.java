package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.Safeconduct;
import io.github.safeconduct.internal.pack.RulebookIndex;
import io.github.safeconduct.internal.pack.VersionedRegister;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which organisations a rulebook governs stands in its own head, and nowhere in Java. */
class GovernsTest {

    private static final Safeconduct SAFECONDUCT = Safeconduct.load();

    @Test
    void everyRulebookSaysWhomItGoverns() {
        Map<String, Set<String>> governs = new TreeMap<>();
        SAFECONDUCT.rulebooks().forEach(name -> governs.put(name, Set.copyOf(SAFECONDUCT.register(name).governs())));
        assertEquals(Map.of(
                "icrc", Set.of("ICRC"),
                "ilo", Set.of("ILO"),
                "interpol", Set.of("INTERPOL"),
                "iom", Set.of("IOM"),
                "un-system", Set.of("OCHA", "WFP", "UNICEF", "OTHER_UN", "UNHCR", "IOM", "ILO", "UNODC"),
                "unhcr", Set.of("UNHCR"),
                "unodc", Set.of("UNODC")), governs);
    }

    @Test
    void everyOrganisationItGovernsIsOneACaseCanName() {
        Term controller = SAFECONDUCT.vocabulary().require("controllerBody");
        SAFECONDUCT.rulebooks().forEach(name -> assertEquals(List.of(),
                SAFECONDUCT.register(name).governs().stream().filter(body -> !controller.values().contains(body)).toList(), name));
    }

    @Test
    void theIndexKeepsIt() {
        Register register = SAFECONDUCT.register("un-system");
        Register read = RulebookIndex.register(RulebookIndex.write(new VersionedRegister(register, "1"))).register();
        assertEquals(register.governs(), read.governs());
    }
}

package io.github.safeconduct.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A planted fault whose text no longer stands where it stood catches nothing, and nobody notices until the next long run. */
class PlantedFaultsTest {

    @Test
    void everyFaultStillFitsTheTreeItIsPlantedIn() throws Exception {
        Process check = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/test/faults/PlantFaults.java", "--check").redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }
}

package io.github.safeconduct.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.safeconduct.CaseException;
import io.github.safeconduct.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P9 where it takes another machine: default charset, locale and time zone from the start. */
class OtherMachinesTest {

    private static final int CASES = 20;

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=UTF-16 -Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Niue"})
    void theSameCasesGiveTheSameBytes(String settings) throws IOException, InterruptedException, NoSuchAlgorithmException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // Short of life: the second compiler and a collector with threads of its own would take longer than they save.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(settings.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherMachinesTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
        assertEquals(0, process.waitFor(), printed);
        assertEquals(digest(), printed.substring(printed.indexOf("digest ") + "digest ".length()).strip().replaceAll("[^0-9a-f]", ""));
    }

    public static void main(String[] args) throws NoSuchAlgorithmException {
        System.out.println("digest " + digest());
    }

    private static String digest() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Cases cases = new Cases(7);
        for (int number = 0; number < CASES; number++) {
            try {
                digest.update(JsonReport.of("a case", Library.decide(cases.draw(number)), true).getBytes(StandardCharsets.UTF_8));
            } catch (CaseException e) {
                digest.update(e.getMessage().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

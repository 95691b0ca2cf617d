package io.github.safeconduct.authoring.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A message about a register names the line of that which it is about: of the key where it is about the key. */
class FaultPlacesTest {

    static Stream<Arguments> files() {
        return Stream.of(
                of("title: a\ntitel: b\n", "2:1 unknown key 'titel'"),
                of("title:\n  - a\n", "1:1 'title' takes a text, found a list"),
                of("title:\n  a: b\n", "1:1 'title' takes a text, found a mapping"),
                of("title:\n  a\n  b\n", ""),
                of("title: a\nfrom:\n  2020-13-01\n", "3:3 the calendar has no day"),
                of("title: a\nfrom:\n- 2020-01-01\n", "2:1 'from' is a day"),
                of("title: a\nwaives: x\n", "2:9 'waives' takes a list"),
                of("title: a\nwaives:\n  x: y\n", "2:1 'waives' takes a list"),
                of("title: a\nwaives:\n  - x\n  - [y]\n  - x\n", "4:5 an item of 'waives'", "5:5 'x' stands in 'waives' twice"),
                of("title: >\n  \nfrom: 2020-01-01\n", "1:8 'title' is empty"),
                of("title a\nfrom: 2020-01-01\n", "1:1 expected a colon and a space after the key"),
                of("title: a\nfrom 2020-01-01\nwaives: [x]\n", "2:1 expected a colon and a space after the key"),
                of("waives:\n  a b\n  c: d\n", "2:3 expected a colon and a space after the key"),
                of("title: a\n  from: 2020-01-01\n", "2:7 this line is not indented"));
    }

    private static Arguments of(String text, String... faults) {
        return Arguments.of(text, Stream.of(faults).filter(fault -> !fault.isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void inARegister(String text, List<String> expected) {
        Faults faults = new Faults();
        YamlReader.read("a.yaml", text, faults)
                .flatMap(root -> Entry.of("this entry", root, List.of("title", "from", "waives"), faults)).ifPresent(entry -> {
                    Optional.of("title").filter(key -> entry.find(key) != null).ifPresent(key -> entry.line(key, "a"));
                    entry.date("from");
                    entry.names("waives", "[a]");
                });
        List<String> found = faults.sorted().stream().map(fault -> fault.line() + ":" + fault.column() + " " + fault.message()).toList();
        assertEquals(expected.size(), found.size(), found::toString);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.get(i).substring(0, Math.min(expected.get(i).length(), found.get(i).length())));
        }
    }
}

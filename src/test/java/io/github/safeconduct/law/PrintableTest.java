package io.github.safeconduct.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {

    private static final String ESC = "\u001b";

    @Test
    void whatATerminalObeysBecomesVisible() {
        assertEquals("\\u001b[2J\\u001b[31mPERMITTED", Printable.of(ESC + "[2J" + ESC + "[31mPERMITTED"));
        assertEquals("\\u001b]8;;http://x\\u0007", Printable.of(ESC + "]8;;http://x\u0007"));
        assertEquals("a\\u000aPERMITTED.\\u000d\\u0085\\u2028\\u2029",
                Printable.of("a\nPERMITTED.\r\u0085" + (char) 0x2028 + (char) 0x2029));
        assertEquals("\\u202etxt\\u2066\\u200f", Printable.of((char) 0x202e + "txt" + (char) 0x2066 + (char) 0x200f));
        assertEquals("\\ud800 \\udb40\\udc01", Printable.of((char) 0xd800 + " " + Character.toString(0xe0001)));
        assertEquals("\\u0000\\u007f", Printable.of("\0\u007f"));
    }

    @Test
    void everyScriptStaysAsItIs() {
        for (String text : new String[] {"", "plain", "قائمة الأسماء", "နာမည်စာရင်း", "የስም ዝርዝር", "姓名列表", "😀 é ñ"}) {
            assertSame(text, Printable.of(text));
        }
    }

    /** Whatever comes in, one line comes out, without a character that moves or turns anything; and a JSON text keeps its value. */
    @Test
    void holdsForEveryText() throws Exception {
        Random random = new Random(20_261_125);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            String shown = Printable.of(text);
            assertTrue(shown.codePoints().noneMatch(PrintableTest::moves), () -> "seed 20261125: " + escaped(text));
            assertEquals(shown, Printable.of(shown));
            assertEquals(text, json.readValue(Printable.of(json.writeValueAsString(text)), String.class));
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0xa0));
                case 1 -> text.append((char) (0x2000 + random.nextInt(0x70)));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    private static boolean moves(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE || point == 0x2028 || point == 0x2029;
    }

    private static String escaped(String text) {
        StringBuilder units = new StringBuilder();
        text.chars().forEach(unit -> units.append(Integer.toHexString(unit)).append(' '));
        return units.toString();
    }
}

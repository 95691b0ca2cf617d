package io.github.safeconduct.authoring.packs;

import io.github.safeconduct.authoring.source.SourceFolder;
import io.github.safeconduct.authoring.source.Visible;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A pack's form: a ZIP file that any tool opens, of which there is exactly one for the same entries. In the order of their names, nothing
 * compressed, one fixed time, no attributes, no comments.
 *
 * <p>Nothing is compressed, so nothing can swell, and no compressor of another Java writes other bytes. A file is read entry by entry and
 * written again; where that gives other bytes, it holds something that was not read, and is refused.
 */
final class Archive {

    /** A pack is no larger. */
    static final int LARGEST = 32 << 20;

    private static final int MOST_ENTRIES = SourceFolder.MOST_FILES + 20;
    private static final int LONGEST_NAME = 150;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*(?:/[a-z0-9][a-z0-9.-]*){0,2}");

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final short VERSION = 10;

    /** The first day that ZIP knows. */
    private static final short DATE = 0x21;

    private Archive() {}

    /** The bytes for these entries. */
    static byte[] write(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.US_ASCII);
            byte[] content = entry.getValue();
            int offset = out.size();
            ByteBuffer local = little(LOCAL_LENGTH).putInt(LOCAL).putShort(VERSION);
            put(out, described(local, name, content));
            out.writeBytes(name);
            out.writeBytes(content);
            ByteBuffer listed = little(46).putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
            described(listed, name, content).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
            put(central, listed);
            central.writeBytes(name);
        }
        int start = out.size();
        out.writeBytes(central.toByteArray());
        short count = (short) entries.size();
        put(out, little(22).putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count).putInt(central.size())
                .putInt(start).putShort((short) 0));
        return out.toByteArray();
    }

    /** From the flags to the length of the extra field: the same in both headers. */
    private static ByteBuffer described(ByteBuffer header, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DATE).putInt((int) sum.getValue())
                .putInt(content.length).putInt(content.length).putShort((short) name.length).putShort((short) 0);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(ByteArrayOutputStream out, ByteBuffer header) {
        out.writeBytes(header.array());
    }

    /**
     * The entries of a pack.
     *
     * @throws PackFault if these are not the bytes that {@link #write} gives for them
     */
    static SortedMap<String, byte[]> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 4 || in.getInt(0) != LOCAL) {
            throw new PackFault("this is no pack; expected a file that ./safeconduct pack wrote");
        }
        SortedMap<String, byte[]> entries = new TreeMap<>();
        while (in.remaining() >= 4 && in.getInt(in.position()) == LOCAL) {
            entry(in, entries);
        }
        if (!Arrays.equals(write(entries), bytes)) {
            throw new PackFault("the file holds more or less than its entries, or holds them in another form than pack writes: it was cut"
                    + " off or packed by another tool, or bytes were changed or added (a comment, a link, another order or time). Take the"
                    + " file as it was published");
        }
        return entries;
    }

    private static void entry(ByteBuffer in, SortedMap<String, byte[]> entries) {
        int at = in.position();
        if (in.remaining() < LOCAL_LENGTH) {
            throw cutOff();
        }
        int flags = in.getShort(at + 6) & 0xFFFF;
        int method = in.getShort(at + 8) & 0xFFFF;
        long packed = in.getInt(at + 18) & 0xFFFFFFFFL;
        long size = in.getInt(at + 22) & 0xFFFFFFFFL;
        int nameLength = in.getShort(at + 26) & 0xFFFF;
        int extraLength = in.getShort(at + 28) & 0xFFFF;
        if (nameLength == 0 || nameLength > LONGEST_NAME) {
            throw new PackFault("an entry has a name of " + nameLength + " characters; expected 1 to " + LONGEST_NAME);
        }
        in.position(at + LOCAL_LENGTH);
        String name = new String(take(in, nameLength), StandardCharsets.ISO_8859_1);
        if (!NAME.matcher(name).matches()) {
            throw new PackFault("an entry is called " + Visible.quoted(name) + "; expected small letters, digits, points and hyphens, in"
                    + " folders within the pack. A pack names no place outside of it");
        }
        if (flags != 0 || method != 0 || extraLength != 0 || packed != size) {
            throw new PackFault("the entry " + name + " is compressed, encrypted or carries additions; expected it as it is, so that"
                    + " nothing in a pack can swell. Pack the folder with ./safeconduct pack");
        }
        if (size > SourceFolder.LARGEST_FILE) {
            throw new PackFault("the entry " + name + " claims " + size + " bytes; a file of a pack has 1 MiB at the most");
        }
        if (entries.put(name, take(in, (int) size)) != null) {
            throw new PackFault("the entry " + name + " stands in it twice, so that two readers could read different ones; expected one");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new PackFault("there are more than " + MOST_ENTRIES + " entries; a pack has " + SourceFolder.MOST_FILES
                    + " files at the most");
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (in.remaining() < length) {
            throw cutOff();
        }
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static PackFault cutOff() {
        return new PackFault("the file ends in the middle of an entry: it was cut off. Fetch it again");
    }
}

package io.github.safeconduct.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.safeconduct.Notice;
import io.github.safeconduct.law.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Small pieces every part of the JSON report is made of. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A document on one line. */
    static String line(ObjectNode root) {
        return Printable.of(root.toString());
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** What notices say, in English. */
    static ArrayNode notices(List<Notice> notices) {
        return texts(notices.stream().map(Notice::text).toList());
    }

    /** Their kinds, in the same order. */
    static ArrayNode kinds(List<Notice> notices) {
        return texts(notices.stream().map(notice -> notice.kind().name()).toList());
    }

    static <T> ArrayNode each(Collection<T> items, Function<T, ObjectNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    static <T> ArrayNode arrays(Collection<T> items, Function<T, ArrayNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    /** A constant as hosts know it: {@code basis-unavailable}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

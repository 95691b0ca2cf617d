package io.github.safeconduct.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.safeconduct.RecordException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a record, taken apart; apart from everything else, so that only whoever reads records needs a parser. */
final class RecordReading {

    private static final TypeReference<Map<String, @Nullable Object>> CONTENT = new TypeReference<>() {};

    private static final ObjectMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private RecordReading() {}

    static Map<String, @Nullable Object> content(String json) {
        Map<String, @Nullable Object> content;
        try {
            content = STRICT.readValue(json, CONTENT);
        } catch (JsonProcessingException e) {
            // Without its cause, which would quote the text.
            throw new RecordException("this is no record: it is not one JSON object, or an object of it has a key twice");
        }
        if (content == null || !json.equals(canonical(content))) {
            throw new RecordException(
                    "the record is not in its canonical form (RFC 8785), in which it was made; take the text as it was kept");
        }
        DecisionRecord.check(content);
        return content;
    }

    private static String canonical(Map<String, @Nullable Object> content) {
        try {
            return CanonicalJson.of(content);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

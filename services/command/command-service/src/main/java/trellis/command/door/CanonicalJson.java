package trellis.command.door;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.Digest;

/** One digest for all spellings of one JSON body, and the check that its texts can be stored. */
final class CanonicalJson {
    private final JsonMapper json;

    CanonicalJson(JsonMapper json) {
        this.json = json;
    }

    /** @throws ProblemException 400 when the body is not JSON or holds text that no record can keep */
    Digest digestOf(byte[] body) {
        if (body.length == 0) {
            return Sha256.of(body);
        }
        try {
            return Sha256.of(json.writeValueAsBytes(sorted(json.readValue(body, Object.class), "")));
        } catch (JacksonException malformed) {
            throw BadJson.malformed().asException();
        }
    }

    private static @Nullable Object sorted(@Nullable Object value, String path) {
        return switch (value) {
            case Map<?, ?> object -> {
                var fields = new TreeMap<String, @Nullable Object>();
                object.forEach((name, field) -> {
                    var key = storable(String.valueOf(name), path);
                    fields.put(key, sorted(field, path.isEmpty() ? key : path + "." + key));
                });
                yield fields;
            }
            case java.util.List<?> list -> {
                var items = new java.util.ArrayList<@Nullable Object>(list.size());
                for (var item : list) {
                    items.add(sorted(item, path + "[" + items.size() + "]"));
                }
                yield items;
            }
            case String text -> storable(text, path);
            case null -> null;
            default -> value;
        };
    }

    private static String storable(String text, String path) {
        if (!StorableText.is(text)) {
            throw Problem.badField(
                            path.isEmpty() ? "body" : path,
                            "TEXT_NOT_STORABLE",
                            "This text holds a character that cannot be kept, such as a control character.")
                    .asException();
        }
        return text;
    }
}

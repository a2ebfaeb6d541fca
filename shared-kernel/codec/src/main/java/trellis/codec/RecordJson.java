package trellis.codec;

import tools.jackson.databind.json.JsonMapper;

/** Records made of the language's types as JSON, in the shape that facts have: for rows that are kept and read back. */
public final class RecordJson {
    private static final JsonMapper JSON = StrictJson.mapper();

    private RecordJson() {}

    /** As maps, lists and plain values, to be written as a part of other JSON. */
    public static Object tree(Object record) {
        return JSON.convertValue(record, Object.class);
    }

    public static String write(Object record) {
        return JSON.writeValueAsString(record);
    }

    /** @throws tools.jackson.core.JacksonException when the text is not exactly such a record */
    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}

package trellis.codec;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a log as one line of JSON: a CloudEvent 1.0 in the standard's JSON format, its data in base64 so that
 * every byte arrives as it was written.
 */
public final class CloudEventLine {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String DATA = "data_base64";
    private static final String SPEC_VERSION = "specversion";

    private CloudEventLine() {}

    /** Without the line's end. */
    public static String of(EventEnvelope envelope) {
        var line = new LinkedHashMap<String, String>();
        line.put(SPEC_VERSION, CloudEventAttributes.SPEC_VERSION);
        line.putAll(CloudEventAttributes.of(envelope));
        line.put(DATA, Base64.getEncoder().encodeToString(envelope.payload().bytes()));
        return JSON.writeValueAsString(line);
    }

    /** @throws UnknownEvent when it is not such a line */
    public static EventEnvelope read(String line) {
        try {
            Map<String, String> attributes = Objects.requireNonNullElse(JSON.readValue(line, TEXTS), Map.of());
            var data = attributes.get(DATA);
            if (data == null || !CloudEventAttributes.SPEC_VERSION.equals(attributes.get(SPEC_VERSION))) {
                throw new UnknownEvent("the line is not a CloudEvent 1.0 with data");
            }
            return CloudEventAttributes.envelope(attributes, Base64.getDecoder().decode(data));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnknownEvent("the line is not a CloudEvent", e);
        }
    }
}

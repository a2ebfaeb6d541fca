package trellis.query.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether an answer is what the contract says: nothing missing, nothing more, everything of its type. */
record Shape(Operations contract) {
    /** @return what differs, and where */
    List<String> faults(Map<String, Object> schema, JsonNode value) {
        return faults(schema, value, "").toList();
    }

    private Stream<String> faults(Map<String, Object> unresolved, JsonNode value, String where) {
        var schema = contract.resolved(unresolved);
        if (schema.isEmpty()) {
            return Stream.of(); // anything
        }
        if (schema.containsKey("anyOf")) {
            var fits = Operations.list(schema.get("anyOf")).stream()
                    .anyMatch(each ->
                            faults(Operations.map(each), value, where).findAny().isEmpty());
            return fits ? Stream.of() : Stream.of(where + " is none of those allowed: " + value);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> value.isObject() ? object(schema, value, where) : wrong(where, value);
            case "array" ->
                value.isArray()
                        ? IntStream.range(0, value.size())
                                .boxed()
                                .flatMap(i ->
                                        faults(Operations.map(schema.get("items")), value.path(i), where + "/" + i))
                        : wrong(where, value);
            case "string" -> value.isString() && isText(schema, value.asString()) ? Stream.of() : wrong(where, value);
            case "integer" -> value.isIntegralNumber() ? Stream.of() : wrong(where, value);
            case "number" -> value.isNumber() ? Stream.of() : wrong(where, value);
            case "boolean" -> value.isBoolean() ? Stream.of() : wrong(where, value);
            case "null" -> value.isNull() ? Stream.of() : wrong(where, value);
            default -> throw new IllegalStateException("the contract says nothing of " + where + ": " + schema);
        };
    }

    private Stream<String> object(Map<String, Object> schema, JsonNode value, String where) {
        var properties = Operations.map(schema.getOrDefault("properties", Map.of()));
        @Nullable Object others = schema.get("additionalProperties");
        var missing = Operations.list(schema.getOrDefault("required", List.of())).stream()
                .filter(name -> !value.has(String.valueOf(name)))
                .map(name -> where + "/" + name + " is missing");
        var wrong = value.properties().stream().flatMap(entry -> {
            var at = where + "/" + entry.getKey();
            @Nullable Object property = properties.getOrDefault(entry.getKey(), others);
            return property instanceof Map<?, ?>
                    ? faults(Operations.map(property), entry.getValue(), at)
                    : Stream.of(at + " is not in the contract");
        });
        return Stream.concat(missing, wrong);
    }

    private static boolean isText(Map<String, Object> schema, String text) {
        if (schema.containsKey("enum") && !Operations.list(schema.get("enum")).contains(text)) {
            return false;
        }
        try {
            switch (String.valueOf(schema.get("format"))) {
                case "uuid" -> UUID.fromString(text);
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                default -> {}
            }
            return true;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> wrong(String where, JsonNode value) {
        return Stream.of(where + " is of another kind: " + value);
    }
}

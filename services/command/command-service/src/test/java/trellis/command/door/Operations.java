package trellis.command.door;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the committed contract, with a body that its schema allows. */
final class Operations {
    private static final Path CONTRACT = Path.of("../../../docs/api/command-service.yaml");

    private final Map<String, Object> contract;

    Operations() throws IOException {
        contract = new Yaml().load(Files.readString(CONTRACT));
    }

    /** @param schema of the JSON body, or null for an operation without one */
    record Operation(
            String method,
            String path,
            String id,
            List<String> pathParameters,
            @Nullable Map<String, Object> schema,
            boolean takesFile,
            boolean takesVersion) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean bodyNamesOneOf(String... names) {
            return schema != null
                    && List.of(names).stream().anyMatch(map(schema.getOrDefault("properties", Map.of()))::containsKey);
        }

        String at(Function<String, String> ids) {
            var address = path;
            for (var parameter : pathParameters) {
                address = address.replace("{" + parameter + "}", ids.apply(parameter));
            }
            return address;
        }
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        map(contract.get("paths")).forEach((path, item) -> {
            if (path.startsWith("/api/v1") || path.startsWith("/internal")) {
                map(item).forEach((method, operation) -> all.add(operation(method, path, map(operation))));
            }
        });
        return all;
    }

    private Operation operation(String method, String path, Map<String, Object> operation) {
        var parameters = list(operation.getOrDefault("parameters", List.of()));
        var inPath = parameters.stream()
                .filter(each -> "path".equals(map(each).get("in")))
                .map(each -> String.valueOf(map(each).get("name")))
                .toList();
        var versioned =
                parameters.stream().anyMatch(each -> "If-Match".equals(map(each).get("name")));
        var content = operation.containsKey("requestBody")
                ? map(map(operation.get("requestBody")).get("content"))
                : Map.<String, Object>of();
        var json = content.get("application/json");
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                String.valueOf(operation.get("operationId")),
                inPath,
                json == null ? null : resolved(map(map(json).get("schema"))),
                content.containsKey("text/csv"),
                versioned);
    }

    /** A value that the schema allows; ids of a name known to {@code ids} are taken from there. */
    @Nullable
    Object example(Map<String, Object> unresolved, String name, Map<String, String> ids) {
        var schema = resolved(unresolved);
        if (schema.containsKey("enum")) {
            return list(schema.get("enum")).getFirst();
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema, ids);
            case "array" -> List.of(requireNonNull(example(map(schema.get("items")), name, ids)));
            case "integer" -> ((Number) schema.getOrDefault("minimum", 1)).intValue();
            case "number" -> 37.5;
            case "boolean" -> true;
            case "string" -> text(schema, name, ids);
            default -> throw new IllegalStateException("no example for " + name + ": " + schema);
        };
    }

    private Map<String, Object> object(Map<String, Object> schema, Map<String, String> ids) {
        var body = new LinkedHashMap<String, Object>();
        var required = list(schema.getOrDefault("required", List.of()));
        map(schema.getOrDefault("properties", Map.of())).forEach((name, property) -> {
            if (required.contains(name)) {
                body.put(name, requireNonNull(example(map(property), name, ids)));
            }
        });
        return body;
    }

    private static String text(Map<String, Object> schema, String name, Map<String, String> ids) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> ids.getOrDefault(name, "7f1c2b7e-0000-4000-8000-000000000001");
            case "date" -> "2026-01-15";
            default ->
                switch (name) {
                    case "element" -> "D2-E01";
                    case "profession" -> "PHY";
                    case "reason" -> "LEFT_THE_TRUST";
                    case "digest" -> "a".repeat(64);
                    default -> "text";
                };
        };
    }

    Map<String, Object> resolved(Map<String, Object> schema) {
        var reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        var name = String.valueOf(reference).substring("#/components/schemas/".length());
        return map(map(map(contract.get("components")).get("schemas")).get(name));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) requireNonNull(value);
    }
}

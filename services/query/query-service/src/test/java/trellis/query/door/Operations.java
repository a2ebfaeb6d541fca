package trellis.query.door;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the committed contract. */
final class Operations {
    static final Path COMMITTED = Path.of("../../../docs/api/query-service.yaml");

    private final Map<String, Object> contract;

    Operations() {
        try {
            contract = new Yaml().load(Files.readString(COMMITTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param in path or query */
    record Parameter(String name, String in, Map<String, Object> schema) {
        boolean inPath() {
            return in.equals("path");
        }

        boolean several() {
            return "array".equals(schema.get("type"));
        }

        /** The schema of one value. */
        Map<String, Object> one() {
            return several() ? map(schema.get("items")) : schema;
        }
    }

    /**
     * @param answers the schema of what is asked for, by media type
     * @param codes of every other answer, by status
     */
    record Operation(
            String path,
            String id,
            String description,
            List<Parameter> parameters,
            Map<String, Map<String, Object>> answers,
            Map<String, List<String>> codes) {
        String at(UnaryOperator<String> ids) {
            var address = path;
            for (var parameter : parameters) {
                if (parameter.inPath()) {
                    address = address.replace("{" + parameter.name() + "}", ids.apply(parameter.name()));
                }
            }
            return address;
        }

        boolean takes(String parameter) {
            return parameters.stream().anyMatch(each -> each.name().equals(parameter));
        }

        @Override
        public String toString() {
            return "GET " + path;
        }
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        map(contract.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (!method.equals("get")) {
                        throw new AssertionError("the query service changes nothing, but " + method + " " + path);
                    }
                    all.add(operation(path, map(operation)));
                }));
        return all;
    }

    private static Operation operation(String path, Map<String, Object> operation) {
        var answers = new LinkedHashMap<String, Map<String, Object>>();
        var codes = new LinkedHashMap<String, List<String>>();
        map(operation.get("responses")).forEach((status, response) -> {
            if (status.equals("200")) {
                map(map(response).get("content"))
                        .forEach((type, content) ->
                                answers.put(type, map(map(content).get("schema"))));
            } else {
                codes.put(
                        status,
                        list(map(response).get(OtherAnswers.CODES)).stream()
                                .map(String::valueOf)
                                .toList());
            }
        });
        return new Operation(
                path,
                String.valueOf(operation.get("operationId")),
                String.valueOf(operation.get("description")),
                list(operation.getOrDefault("parameters", List.of())).stream()
                        .map(each -> map(each))
                        .map(each -> new Parameter(
                                String.valueOf(each.get("name")),
                                String.valueOf(each.get("in")),
                                map(each.get("schema"))))
                        .toList(),
                answers,
                codes);
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

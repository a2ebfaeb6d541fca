package trellis.command.relay;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;

/** The JSON Schema (2020-12) of what the codec writes for a record: the same shapes, read from the same components. */
final class EventSchema {
    private EventSchema() {}

    static Map<String, Object> of(Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
        }
        var schema = schema("object");
        schema.put("properties", properties);
        schema.put(
                "required",
                Arrays.stream(record.getRecordComponents())
                        .filter(component -> !isNullable(component.getAnnotatedType()))
                        .map(RecordComponent::getName)
                        .toList());
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return oneOf(plain);
        }
        if (plain.isRecord()) {
            return isValueType(plain) ? of(plain.getRecordComponents()[0].getGenericType()) : of(plain);
        }
        return scalar(plain);
    }

    private static Map<String, Object> container(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            var schema = schema("object");
            schema.put("propertyNames", of(arguments[0]));
            schema.put("additionalProperties", of(arguments[1]));
            return schema;
        }
        var schema = schema("array");
        schema.put("items", of(arguments[0]));
        if (type.getRawType() == Set.class) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private static Map<String, Object> oneOf(Class<?> type) {
        var schema = schema("string");
        schema.put(
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
        return schema;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class) {
            return schema("integer");
        }
        if (type == boolean.class) {
            return schema("boolean");
        }
        var schema = schema("string");
        var format = Map.<Class<?>, String>of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date")
                .get(type);
        if (format != null) {
            schema.put("format", format);
        } else if (type != String.class) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        return schema;
    }

    private static boolean isValueType(Class<?> type) {
        return type.getRecordComponents().length == 1 && !DomainEvent.class.isAssignableFrom(type);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> schema(String type) {
        return new LinkedHashMap<>(Map.of("type", type));
    }

    /** @return where a value is not what the schema says; for the values that the codec writes */
    static List<String> faults(Map<String, Object> schema, @Nullable Object value, String at) {
        return switch (value) {
            case Map<?, ?> object -> faultsOfObject(schema, object, at);
            case List<?> array ->
                "array".equals(schema.get("type"))
                        ? array.stream()
                                .flatMap(each ->
                                        faults(EventsContract.map(schema.get("items")), each, at + "[]").stream())
                                .toList()
                        : List.of(at);
            case String text ->
                "string".equals(schema.get("type"))
                                && (!schema.containsKey("enum")
                                        || EventsContract.list(schema.get("enum"))
                                                .contains(text))
                        ? List.of()
                        : List.of(at);
            case Integer _, Long _ -> "integer".equals(schema.get("type")) ? List.of() : List.of(at);
            case Boolean _ -> "boolean".equals(schema.get("type")) ? List.of() : List.of(at);
            case null, default -> List.of(at);
        };
    }

    private static List<String> faultsOfObject(Map<String, Object> schema, Map<?, ?> object, String at) {
        var each = schema.get("additionalProperties");
        if (each != null) {
            return object.values().stream()
                    .flatMap(value -> faults(EventsContract.map(each), value, at + ".*").stream())
                    .toList();
        }
        var properties = EventsContract.map(schema.getOrDefault("properties", Map.of()));
        var faults = new ArrayList<String>();
        EventsContract.list(schema.getOrDefault("required", List.of())).stream()
                .filter(name -> !object.containsKey(name))
                .forEach(name -> faults.add(at + "." + name + " is missing"));
        object.forEach((name, value) -> {
            var property = properties.get(name);
            faults.addAll(
                    property == null
                            ? List.of(at + "." + name + " is unknown")
                            : faults(EventsContract.map(property), value, at + "." + name));
        });
        return faults;
    }
}

package trellis.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One full specimen of any record, the same on every run: each field is filled from its own name. */
final class Samples {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private Samples() {}

    static <T> T of(Class<T> record) {
        return of(record, true);
    }

    /** A specimen with every nullable field left out. */
    static <T> T bare(Class<T> record) {
        return of(record, false);
    }

    private static <T> T of(Class<T> record, boolean full) {
        var components = record.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(each -> !full && each.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? null
                        : value(each.getName(), each.getGenericType(), full))
                .toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            return record.cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no specimen of " + record.getSimpleName(), e);
        }
    }

    private static Object value(String field, Type type, boolean full) {
        if (type instanceof ParameterizedType generic) {
            return container(field, generic, full);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return plain.getRecordComponents().length == 1 ? valueType(field, plain) : of(plain, full);
        }
        return scalar(field, plain);
    }

    private static Object container(String field, ParameterizedType type, boolean full) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            for (var key : ((Class<?>) arguments[0]).getEnumConstants()) {
                map.put(key, value(field + " " + key, arguments[1], full));
            }
            return map;
        }
        if (type.getRawType() == Set.class) {
            var only = (Class<?>) arguments[0];
            return only.isEnum()
                    ? Set.copyOf(Arrays.asList(only.getEnumConstants()))
                    : Set.of(value(field + " 2", only, full), value(field + " 1", only, full));
        }
        return List.of(value(field, arguments[0], full));
    }

    private static Object valueType(String field, Class<?> record) {
        var only = record.getRecordComponents()[0].getType();
        try {
            return record.getDeclaredConstructor(only).newInstance(scalar(field, only));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no specimen of " + record.getSimpleName(), e);
        }
    }

    private static Object scalar(String field, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> field;
            case "int", "Integer" -> 3;
            case "long" -> 7L;
            case "boolean" -> true;
            case "UUID" -> UUID.nameUUIDFromBytes(field.getBytes(StandardCharsets.UTF_8));
            case "Instant" -> NOON;
            case "LocalDate" -> LocalDate.of(2026, 3, 1).plusDays(field.length());
            default -> throw new AssertionError("no specimen of " + type);
        };
    }
}

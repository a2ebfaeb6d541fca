package trellis.command.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A decision's state as bytes and back: records of ours, collections in their order, and a few plain values. Whatever
 * else a state holds is refused, so that it is folded and never half kept.
 */
final class StateBytes {
    private static final String OURS = "trellis.";

    private StateBytes() {}

    /** @throws IllegalArgumentException for a state that holds what this does not know */
    static byte[] of(@Nullable Object state) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
            write(state, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            var state = value(in);
            if (state == null) {
                throw new IllegalArgumentException("a state is not null");
            }
            return state;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a state", e);
        }
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Boolean flag -> out.writeByte(flag ? 'y' : 'n');
            case Integer number -> {
                out.writeByte('i');
                out.writeInt(number);
            }
            case Long number -> {
                out.writeByte('l');
                out.writeLong(number);
            }
            case String text -> text('t', text, out);
            case LocalDate day -> text('d', day.toString(), out);
            case Instant moment -> text('m', moment.toString(), out);
            case UUID id -> {
                out.writeByte('u');
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Enum<?> word -> {
                text('e', word.getDeclaringClass().getName(), out);
                text('t', word.name(), out);
            }
            case List<?> list -> all('L', list, out);
            case Set<?> set -> all('S', set, out);
            case Map<?, ?> map -> {
                all('M', map.keySet(), out);
                all('L', map.values(), out);
            }
            case Record entry
            when entry.getClass().getName().startsWith(OURS) -> {
                text('r', entry.getClass().getName(), out);
                for (var component : entry.getClass().getRecordComponents()) {
                    write(component(entry, component), out);
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "no state holds a " + value.getClass().getName());
        }
    }

    private static @Nullable Object component(Record entry, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void text(char kind, String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void all(char kind, Collection<?> values, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(values.size());
        for (var each : values) {
            write(each, out);
        }
    }

    private static @Nullable Object value(DataInputStream in) throws IOException, ReflectiveOperationException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case '0' -> null;
            case 'y' -> true;
            case 'n' -> false;
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 't' -> text(in);
            case 'd' -> LocalDate.parse(text(in));
            case 'm' -> Instant.parse(text(in));
            case 'u' -> new UUID(in.readLong(), in.readLong());
            case 'e' -> word(ours(text(in)), String.valueOf(value(in)));
            case 'L' -> all(in);
            case 'S' -> new LinkedHashSet<>(all(in));
            case 'M' -> map(all(in), in);
            case 'r' -> entry(ours(text(in)), in);
            default -> throw new IllegalArgumentException("not a kind of value: " + kind);
        };
    }

    private static Class<?> ours(String name) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            throw new IllegalArgumentException("not ours: " + name);
        }
        return Class.forName(name);
    }

    private static Object word(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word of " + type));
    }

    private static Object entry(Class<?> type, DataInputStream in) throws IOException, ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(in);
        }
        var made = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        made.setAccessible(true);
        return made.newInstance(values);
    }

    private static Map<Object, Object> map(List<Object> keys, DataInputStream in)
            throws IOException, ReflectiveOperationException {
        if ((char) in.readByte() != 'L') {
            throw new IllegalArgumentException("a map has values");
        }
        var values = all(in);
        var map = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    private static List<Object> all(DataInputStream in) throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        var values = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            values.add(value(in));
        }
        return values;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

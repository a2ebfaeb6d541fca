package trellis.codec;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A set has no order of its own; its bytes must have one. */
final class SortedSetSerializer extends StdSerializer<Set<?>> {
    SortedSetSerializer() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        set.stream().sorted(Comparator.comparing(Object::toString)).forEach(each -> context.writeValue(json, each));
        json.writeEndArray();
    }

    @Override
    public boolean isEmpty(SerializationContext context, Set<?> set) {
        return set.isEmpty();
    }
}

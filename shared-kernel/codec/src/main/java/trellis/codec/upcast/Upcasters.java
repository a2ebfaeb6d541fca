package trellis.codec.upcast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** All steps there are, walked one version at a time. */
public final class Upcasters {
    /** The steps of the product; a new one is added here and nowhere else. */
    public static final Upcasters ALL = new Upcasters(List.of());

    private record Step(String type, int from) {}

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /** @throws IllegalArgumentException when two start at the same version of a type */
    public Upcasters(List<Upcaster> upcasters) {
        for (var upcaster : upcasters) {
            if (steps.put(new Step(upcaster.type(), upcaster.from()), upcaster) != null) {
                throw new IllegalArgumentException(
                        "two upcasters for " + upcaster.type() + " from version " + upcaster.from());
            }
        }
    }

    /**
     * @return the payload in the shape of version {@code to}
     * @throws IllegalArgumentException when a step is missing
     */
    public ObjectNode lift(String type, int from, int to, ObjectNode payload) {
        var lifted = payload;
        for (int version = from; version < to; version++) {
            var step = steps.get(new Step(type, version));
            if (step == null) {
                throw new IllegalArgumentException("no upcaster for " + type + " from version " + version);
            }
            lifted = step.upcast(lifted);
        }
        return lifted;
    }
}

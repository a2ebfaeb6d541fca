package trellis.project.trustdashboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number that explains itself.
 *
 * @param name what it is known by, for ever
 * @param rule how it is counted, in words; another rule is another version
 * @param numerator what is counted
 * @param denominator what it is a part of, or null when it is a part of nothing
 * @param value what is shown when it is neither, such as a median; null otherwise
 * @param unit of the value, or of the numerator
 */
public record Figure(
        String name,
        String title,
        String rule,
        int version,
        String unit,
        long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        List<Exclusion> exclusions,
        List<Part> parts) {
    /** @param count how many were left out, or null where that is not known */
    public record Exclusion(String what, @Nullable Long count) {}

    /** @param by what this part stands for: label and value, in the order to show */
    public record Part(
            Map<String, String> by,
            long numerator,
            @Nullable Long denominator) {
        public Part {
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        }
    }

    public Figure {
        exclusions = List.copyOf(exclusions);
        parts = List.copyOf(parts);
    }
}

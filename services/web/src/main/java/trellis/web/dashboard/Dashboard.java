package trellis.web.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;

/** The trust's figures on one day, by name and in the order to show them. */
record Dashboard(@Nullable AsOf asOf, LocalDate at, Map<String, Figure> figures) {
    /** No support worker is in post. */
    boolean nobody() {
        var workers = figures.get("workers");
        return workers != null && Objects.equals(workers.denominator(), 0L);
    }

    /**
     * @param rule how it is counted, in words
     * @param denominator what it is a part of, or null
     * @param value what is shown when it is neither, such as a median
     */
    record Figure(
            String name,
            String title,
            String rule,
            int version,
            String unit,
            long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            @Nullable List<Exclusion> exclusions,
            List<Part> cells) {}

    /** @param count null where it is not known */
    record Exclusion(String what, @Nullable Long count) {}

    /** @param by what this part stands for */
    record Part(
            Map<String, String> by,
            long numerator,
            @Nullable Long denominator) {
        String by(String label) {
            return by.getOrDefault(label, "");
        }
    }
}

package trellis.query.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import trellis.project.RowByRow;

/** One view that the intake keeps: its pure part and its table. A bean for each. */
public record ProjectionBinding<K, R>(RowByRow<K, R> fold, ProjectionTable<K, R> table) {
    /** @throws IllegalStateException when two views have one name */
    static Map<String, ProjectionBinding<?, ?>> byName(List<ProjectionBinding<?, ?>> bindings) {
        return bindings.stream()
                .collect(Collectors.toUnmodifiableMap(binding -> binding.fold().name(), Function.identity()));
    }
}

package trellis.decide.workforce;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Stage;

/** Which elements an edition has an expectation for at each stage, pinned by the door. */
public record ExpectedElements(EditionId edition, Map<Stage, Set<ElementCode>> byStage) {
    public ExpectedElements {
        var copy = new TreeMap<Stage, Set<ElementCode>>();
        byStage.forEach((stage, elements) -> copy.put(stage, Set.copyOf(elements)));
        byStage = Map.copyOf(copy);
    }

    Set<ElementCode> at(Stage stage) {
        return byStage.getOrDefault(stage, Set.of());
    }
}

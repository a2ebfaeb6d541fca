package trellis.command.workforce;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.decide.workforce.ExpectedElements;
import trellis.language.ElementCode;
import trellis.language.Stage;

/** The elements that the edition in force expects at each stage, as a decision takes them. */
final class Expected {
    private Expected() {}

    static ExpectedElements elements(National national) {
        var edition = national.edition()
                .orElseThrow(
                        () -> Problem.unavailable("NO_EDITION", "No framework is published yet. Try again in a moment.")
                                .asException());
        Map<Stage, Set<ElementCode>> byStage = new EnumMap<>(Stage.class);
        edition.domains().stream()
                .flatMap(domain -> domain.elements().stream())
                .forEach(element -> element.expectations()
                        .keySet()
                        .forEach(stage -> byStage.computeIfAbsent(stage, _ -> new HashSet<>())
                                .add(element.code())));
        return new ExpectedElements(edition.edition(), byStage);
    }
}

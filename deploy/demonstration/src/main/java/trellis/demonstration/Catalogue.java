package trellis.demonstration;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.decide.PinnedElement;
import trellis.decide.workforce.ExpectedElements;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.language.assessment.Method;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;

/** The edition that the story is told against. */
public final class Catalogue {
    private final Map<ElementCode, PinnedElement> elements = new LinkedHashMap<>();

    /** @param elements of one published edition, in its order */
    public Catalogue(List<PinnedElement> elements) {
        elements.forEach(element -> this.elements.put(element.element(), element));
    }

    List<ElementCode> codes() {
        return List.copyOf(elements.keySet());
    }

    PinnedElement pinned(ElementCode element) {
        return Objects.requireNonNull(elements.get(element), element::value);
    }

    private ElementTerms terms(ElementCode element) {
        return pinned(element).terms().getFirst();
    }

    @Nullable
    Integer months(ElementCode element) {
        return terms(element).reassessMonths();
    }

    boolean needsTwoPeople(ElementCode element) {
        return terms(element).twoPerson();
    }

    Method method(ElementCode element) {
        return method(terms(element).kind());
    }

    private static Method method(AssessmentKind kind) {
        return switch (kind) {
            case CREDENTIAL -> Method.CERTIFICATE_CHECKED;
            case KNOWLEDGE -> Method.WORKBOOK_OR_TEST;
            case OBSERVED -> Method.DIRECT_OBSERVATION;
            case ATTESTED -> Method.SUPERVISION_RECORD;
        };
    }

    /** The digits of D6-E03 before the hyphen. */
    static String domain(ElementCode element) {
        return element.value().substring(0, Math.max(0, element.value().indexOf('-')));
    }

    ExpectedElements expected() {
        Map<Stage, Set<ElementCode>> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byStage.put(
                    stage,
                    elements.values().stream()
                            .filter(element -> element.at(stage).isPresent())
                            .map(PinnedElement::element)
                            .collect(Collectors.toSet()));
        }
        return new ExpectedElements(terms(codes().getFirst()).edition(), byStage);
    }
}

package trellis.decide;

import java.util.List;
import java.util.Optional;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.language.catalogue.ElementTerms;

/**
 * One element as a published edition words it, pinned by the door: the terms at every stage that the edition expects it
 * at. The decision picks the stage.
 */
public record PinnedElement(ElementCode element, List<ElementTerms> terms) {
    /** @throws IllegalArgumentException for terms of another element, or two for one stage */
    public PinnedElement {
        terms = List.copyOf(terms);
        if (terms.stream().anyMatch(each -> !each.element().equals(element))) {
            throw new IllegalArgumentException("terms of another element than " + element);
        }
        if (terms.stream().map(ElementTerms::stage).distinct().count() < terms.size()) {
            throw new IllegalArgumentException("two terms for one stage of " + element);
        }
    }

    public Optional<ElementTerms> at(Stage stage) {
        return terms.stream().filter(each -> each.stage() == stage).findFirst();
    }
}

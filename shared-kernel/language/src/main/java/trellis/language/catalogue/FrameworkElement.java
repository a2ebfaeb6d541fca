package trellis.language.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.Rating;
import trellis.language.Stage;

/**
 * One element of a domain as an edition words it.
 *
 * @param officialRef the national reference, or null where the element is constructed
 * @param provenance how far the wording is the national one
 */
public record FrameworkElement(
        ElementCode code,
        String title,
        @Nullable String officialRef,
        String provenance,
        AssessmentKind kind,
        @Nullable Integer reassessMonths,
        @Nullable String reassessNote,
        Rating required,
        boolean twoPerson,
        boolean registrationNeeded,
        Map<Stage, String> expectations) {
    public FrameworkElement {
        expectations = Map.copyOf(expectations);
    }
}

package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** What a recipient says came of an allocation. */
public record OutcomeReportId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static OutcomeReportId of(String text) {
        return new OutcomeReportId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("outcome-report", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

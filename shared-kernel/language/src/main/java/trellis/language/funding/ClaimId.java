package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** What a recipient says it spent, with evidence. */
public record ClaimId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ClaimId of(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("claim", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

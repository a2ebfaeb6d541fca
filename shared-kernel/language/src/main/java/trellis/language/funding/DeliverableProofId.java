package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** What a party once handed in as the proof of a deliverable. */
public record DeliverableProofId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DeliverableProofId of(String text) {
        return new DeliverableProofId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("deliverable-proof", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

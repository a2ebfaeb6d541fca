package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** A one-off money programme of one financial year. */
public record ProgrammeId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("programme", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

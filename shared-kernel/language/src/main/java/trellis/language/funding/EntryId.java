package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** One entry of the ledger; a later one may reverse it. */
public record EntryId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("entry", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** Money for one recipient, from proposal to close. */
public record AllocationId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AllocationId of(String text) {
        return new AllocationId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("allocation", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

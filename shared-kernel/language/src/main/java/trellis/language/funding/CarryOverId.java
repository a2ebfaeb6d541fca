package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** What a recipient asks to keep for the year after. */
public record CarryOverId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CarryOverId of(String text) {
        return new CarryOverId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("carry-over", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

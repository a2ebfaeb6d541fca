package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** One purpose within a programme, with its own part of the budget. */
public record StreamId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static StreamId of(String text) {
        return new StreamId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("stream", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

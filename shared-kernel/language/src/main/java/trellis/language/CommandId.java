package trellis.language;

import java.util.UUID;

/** One request to change something; a retry carries the same. */
public record CommandId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CommandId of(String text) {
        return new CommandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

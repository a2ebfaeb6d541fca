package trellis.language.workforce;

import java.util.UUID;

/** One post that a support worker holds; stage and pay band belong to it. */
public record PostId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

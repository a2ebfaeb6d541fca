package trellis.language.signoff;

import java.util.UUID;

/** One request for sign-off. */
public record RequestId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package trellis.language.signoff;

import java.util.UUID;

/** One sign-off. */
public record SignOffId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SignOffId of(String text) {
        return new SignOffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package trellis.language.organisation;

import java.util.UUID;

/** One dated grant of a role to a person. */
public record GrantId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static GrantId of(String text) {
        return new GrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

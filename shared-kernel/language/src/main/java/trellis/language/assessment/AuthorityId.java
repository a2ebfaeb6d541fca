package trellis.language.assessment;

import java.util.UUID;

/** One dated authority of an assessor. */
public record AuthorityId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AuthorityId of(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

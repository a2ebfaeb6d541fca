package trellis.language.workforce;

import java.util.UUID;
import trellis.language.Tag;

/** One freezing of a trust's register. */
public record ScopingReturnId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ScopingReturnId of(String text) {
        return new ScopingReturnId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("scoping-return", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package trellis.language.privacy;

import java.util.UUID;
import trellis.language.Tag;

/** One agreement of a trust to share. */
public record SharingId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SharingId of(String text) {
        return new SharingId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("sharing", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

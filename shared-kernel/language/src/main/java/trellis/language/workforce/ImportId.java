package trellis.language.workforce;

import java.util.UUID;

/** One import of a sheet. */
public record ImportId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

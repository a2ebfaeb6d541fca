package trellis.language;

import java.util.UUID;

/** A person, the same in every trust and through every account; says nothing about who it is. */
public record PersonId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

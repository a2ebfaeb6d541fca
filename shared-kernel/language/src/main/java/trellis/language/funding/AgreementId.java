package trellis.language.funding;

import java.util.UUID;
import trellis.language.Tag;

/** A signed agreement about one allocation. */
public record AgreementId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    public Tag tag() {
        return new Tag("agreement", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

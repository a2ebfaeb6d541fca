package trellis.language.assessment;

import java.util.UUID;

/** One occasion that an assessor watched or questioned a worker; it may answer for several elements. */
public record ObservationId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ObservationId of(String text) {
        return new ObservationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

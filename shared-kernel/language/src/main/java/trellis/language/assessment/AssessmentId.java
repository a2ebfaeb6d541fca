package trellis.language.assessment;

import java.util.UUID;

/** One version of an answer about one worker and element; a later answer is another version. */
public record AssessmentId(UUID value) {
    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

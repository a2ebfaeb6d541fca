package trellis.decide;

import org.jspecify.annotations.Nullable;

/** A rule as a sentence. The name is the stable code of the API; its English text belongs to the door. */
public interface Refusal {
    String name();

    /** The field of the request at fault, in the API's spelling, or null when none is. */
    default @Nullable String field() {
        return null;
    }
}

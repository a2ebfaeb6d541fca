package trellis.language.funding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;

/**
 * A paper that lies where the organisation keeps its papers; the log holds what proves that it has not changed.
 *
 * @param digest of the exact bytes of the file
 * @param reference where its owner finds it, such as an invoice number, or null
 */
public record Document(Digest digest, @Nullable String reference) {
    /** No space, so that it names a paper and tells no story. */
    public static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9/._-]{0,59}";

    private static final Pattern CODE = Pattern.compile(REFERENCE);

    public Document {
        if (reference != null && !CODE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference is 1 to 60 letters, digits and / . _ -");
        }
    }
}

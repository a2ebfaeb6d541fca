package trellis.query.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Sealed;

/** Text that only the vault opens: POST it to /texts of the command service. */
public record SealedText(UUID subject, UUID command, String field, String cipherText) {
    public static SealedText required(Sealed sealed) {
        return new SealedText(sealed.subject().value(), sealed.command().value(), sealed.field(), sealed.cipherText());
    }

    public static @Nullable SealedText of(@Nullable Sealed sealed) {
        return sealed == null ? null : required(sealed);
    }
}

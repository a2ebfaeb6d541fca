package trellis.query.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.language.Sealed;

/**
 * Opened texts of a page.
 *
 * @param available false when the vault gave no answer
 */
public record Texts(boolean available, Map<Sealed, String> byText) {
    public Texts {
        byText = Map.copyOf(byText);
    }

    /** @return null for a text that does not open: its key is destroyed, or it is not for this reader's eyes */
    public @Nullable String of(@Nullable Sealed text) {
        return text == null ? null : byText.get(text);
    }
}

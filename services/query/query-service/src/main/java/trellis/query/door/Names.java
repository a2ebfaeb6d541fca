package trellis.query.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;

/**
 * Names of a page's people, as the vault let this reader see them.
 *
 * @param available false when the vault gave no answer: the page then shows ids and says so
 */
public record Names(boolean available, Map<PersonId, String> byPerson) {
    public Names {
        byPerson = Map.copyOf(byPerson);
    }

    /** @return null for a person whose name is not known, or not for this reader's eyes */
    public @Nullable String of(@Nullable PersonId person) {
        return person == null ? null : byPerson.get(person);
    }
}

package trellis.web.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.web.service.Me;

/** Names of the people on one page. Somebody whose name may not be seen, or is no longer held, is said to be so. */
public record Names(Map<String, String> names, Me me) {
    public String of(@Nullable String person) {
        if (person == null || person.isBlank()) {
            return "";
        }
        return person.equals(me.person()) && !names.containsKey(person)
                ? me.called()
                : names.getOrDefault(person, "Name not held");
    }

    /** The name, or "you". */
    public String ofOrYou(@Nullable String person) {
        return person != null && person.equals(me.person()) ? "you" : of(person);
    }
}

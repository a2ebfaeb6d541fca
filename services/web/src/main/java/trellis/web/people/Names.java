package trellis.web.people;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.web.service.Me;

/** Names of the people on one page. Somebody whose name may not be seen, or is no longer held, is said to be so. */
public record Names(Map<String, Name> names, Me me) {
    /** @param full as it is shown */
    public record Name(String full, String given, String family) {}

    public String of(@Nullable String person) {
        if (person == null || person.isBlank()) {
            return "";
        }
        var known = names.get(person);
        return known != null ? known.full() : person.equals(me.person()) ? me.called() : "Name not held";
    }

    /** The name, or "you". */
    public String ofOrYou(@Nullable String person) {
        return person != null && person.equals(me.person()) ? "you" : of(person);
    }

    /** As registers are ordered; those whose names are not held come last. */
    public Comparator<String> bySurname() {
        return Comparator.comparing((String person) -> !names.containsKey(person))
                .thenComparing(person -> part(person, true), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(person -> part(person, false), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
    }

    private String part(String person, boolean family) {
        var name = names.get(person);
        return name == null ? "" : family ? name.family() : name.given();
    }
}

package trellis.project.facultydashboard;

import java.util.Map;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;

/**
 * One of a faculty's trusts at a month's end, as it is on its way to the gate.
 *
 * @param name on that day
 * @param shared under which agreement its figures stand
 * @param numbers by stage, empty where it reported nothing
 */
public record Member(
        OrganisationCode trust,
        String name,
        Map<SharedFigures, State> shared,
        Map<SharedFigures, Map<String, Long>> numbers) {
    /** Whether figures of a month's end may be told today. */
    public enum State {
        /** Agreed at that month's end, and today. */
        SHARED,
        /** Agreed at that month's end, and no more: told of no longer, and nothing is told that would give it away. */
        WITHDRAWN,
        NOT_SHARED
    }

    public Member {
        shared = Map.copyOf(shared);
        numbers = Map.copyOf(numbers);
    }

    State state(SharedFigures figures) {
        return shared.getOrDefault(figures, State.NOT_SHARED);
    }

    /** Somebody was ever counted there by then. */
    boolean reported() {
        return numbers.containsKey(SharedFigures.WORKFORCE);
    }

    long number(SharedFigures figures, String stage) {
        return numbers.getOrDefault(figures, Map.of()).getOrDefault(stage, 0L);
    }
}

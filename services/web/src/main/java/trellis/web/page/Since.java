package trellis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since a sign-off.
 *
 * @param on the day that it is about
 * @param by nobody of the trust where a date or the national catalogue brought it
 */
public record Since(
        String what,
        @Nullable LocalDate on,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable String note) {
    private static final List<String> BY_DAY = List.of("LAPSED", "REGISTRATION_LAPSED", "POST_ENDED", "NEWER_EDITION");

    /** What changed, with what there is to say about it. */
    public String words() {
        var more = Words.say(
                switch (what) {
                    case "REVOKED" -> "revoke";
                    case "ASSESSED_AGAIN" -> "again";
                    case "AUTHORITY_WITHDRAWN" -> "withdraw";
                    case "REGISTRATION_CHECKED" -> "register";
                    case "POST_ENDED" -> "end";
                    default -> "wording";
                },
                note);
        return Words.say("since", what) + (more.isEmpty() ? "" : " (" + more + ")");
    }

    /** The moment it was recorded, or the day where the day is what counts. */
    public String when() {
        return on != null && BY_DAY.contains(what) ? Words.day(on) : Words.moment(at);
    }

    /** Who caused it, or null where nobody did. */
    public @Nullable String person() {
        return what.equals("LAPSED") ? null : by;
    }
}

package trellis.web.page;

import java.util.Objects;
import trellis.web.service.Refused;

/** A refusal in plain words: ours where we have them, else the service's own. */
public final class Refusals {
    private Refusals() {}

    /** What is wrong with one field. */
    public static String words(Refused.FieldProblem problem) {
        var code = problem.code();
        var ours = code == null ? null : Words.sayIfKnown("told", code);
        return ours != null ? ours : Objects.requireNonNullElse(problem.message(), "Check this answer");
    }

    public static String words(Refused refused) {
        var ours = Words.sayIfKnown("told", refused.code());
        if (ours != null) {
            return ours;
        }
        var detail = refused.detail();
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return switch (refused.status()) {
            case 403 -> "You do not hold the role that this needs";
            case 404 -> "This is no longer there";
            case 409, 412 -> "Somebody changed this while you were looking at it. Check it and try again";
            case 503 -> "The service is busy. Nothing was saved. Try again in a moment";
            default -> "This was not saved (" + refused.code() + ")";
        };
    }
}

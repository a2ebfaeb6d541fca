package trellis.project.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.PostId;

/**
 * One thing to do, with why and by whom. It is gone as soon as it is done, wherever that happens.
 *
 * @param since the day it became something to do
 * @param due the day it should be done by, or null
 * @param about the worker, or the assessor whose registration it is
 * @param reason a code, or null where the kind says all
 * @param nextStep what was asked for, sealed, or null
 * @param holder whose move it is
 * @param with the very person, or null for anybody in that role
 */
public record Task(
        Kind kind,
        LocalDate since,
        @Nullable LocalDate due,
        PersonId about,
        Subject subject,
        @Nullable String reason,
        @Nullable Sealed nextStep,
        Role holder,
        @Nullable PersonId with) {
    /** What is to be done; the order is the order on a page. */
    public enum Kind {
        RETURNED,
        NOT_YET,
        SIGN_OFF_ENDED,
        ASK_FOR_SIGN_OFF,
        LAPSED,
        EXPIRING,
        NEXT_SKILL,
        WAITING,
        SIGN_OFF_WAITING,
        REGISTRATION_LAPSED,
        REGISTRATION_LAPSING,
        REQUEST_WAITING_LONG,
        SIGN_OFF_EXPIRING,
        STAGE_NOT_SET
    }

    /** What it is about besides the person; whatever does not matter is null. */
    public record Subject(
            @Nullable ElementCode element,
            @Nullable Stage stage,
            @Nullable RequestId request,
            @Nullable SignOffId signOff,
            @Nullable PostId post) {
        public static final Subject NONE = new Subject(null, null, null, null, null);
    }

    /** Oldest first. */
    static final Comparator<Task> OLDEST_FIRST = Comparator.comparing(Task::since)
            .thenComparing(task -> task.about().toString())
            .thenComparing(task -> String.valueOf(task.subject().element()));

    /** By kind, then oldest first. */
    static final Comparator<Task> BY_KIND = Comparator.comparing(Task::kind).thenComparing(OLDEST_FIRST);
}

package trellis.project.workers;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.project.Timeline;

/**
 * One post with everything dated about it.
 *
 * @param endedOn the last day in post, or null while no end is known
 */
public record Post(
        PostId post,
        LocalDate startsOn,
        Timeline<PostDetails> details,
        Timeline<StageHeld> stages,
        @Nullable LocalDate endedOn,
        @Nullable PostEndReason endReason) {
    /** Where a post stands on a day. */
    public enum State {
        NOT_STARTED,
        HELD,
        ENDED,
        /** It was entered in error, and so was never held. */
        VOID
    }

    public State stateOn(LocalDate day) {
        if (endReason == PostEndReason.ENTERED_IN_ERROR) {
            return State.VOID;
        }
        if (day.isBefore(startsOn)) {
            return State.NOT_STARTED;
        }
        return endedOn != null && day.isAfter(endedOn) ? State.ENDED : State.HELD;
    }

    public boolean heldOn(LocalDate day) {
        return stateOn(day) == State.HELD;
    }

    /** What the post was on that day; before its first day, what it is going to be. */
    public PostDetails detailsOn(LocalDate day) {
        var known = details.on(day);
        return (known == null ? details.entries().getFirst() : known).value();
    }

    /** Null when the stage was not set. */
    public @Nullable Stage stageOn(LocalDate day) {
        var held = stages.on(day);
        return held == null ? null : held.value().stage();
    }

    /** Every day on which something about the post turns. */
    public Stream<LocalDate> turns() {
        var within = Stream.concat(details.turns().stream(), stages.turns().stream());
        var ends = endedOn == null ? Stream.of(startsOn) : Stream.of(startsOn, endedOn.plusDays(1));
        return Stream.concat(ends, within);
    }
}

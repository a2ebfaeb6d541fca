package trellis.decide.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.WorkforceEvent.PostStarted;

/**
 * What the register says of one post.
 *
 * @param changedOn the day from which the details hold
 * @param endedOn the last day in post, or null while it goes on
 * @param stage null when not set
 * @param stagedOn the day from which the stage holds, or null when it was never set
 */
public record Post(
        PostDetails details,
        LocalDate startsOn,
        LocalDate changedOn,
        @Nullable LocalDate endedOn,
        @Nullable PostEndReason endReason,
        @Nullable Stage stage,
        @Nullable LocalDate stagedOn) {
    static Post started(PostStarted e) {
        return new Post(e.details(), e.startsOn(), e.startsOn(), null, null, null, null);
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    Post changed(PostDetails now, LocalDate day) {
        return new Post(now, startsOn, day, endedOn, endReason, stage, stagedOn);
    }

    Post ended(@Nullable LocalDate day, @Nullable PostEndReason reason) {
        return new Post(details, startsOn, changedOn, day, reason, stage, stagedOn);
    }

    Post staged(@Nullable Stage now, LocalDate day) {
        return new Post(details, startsOn, changedOn, endedOn, endReason, now, day);
    }
}

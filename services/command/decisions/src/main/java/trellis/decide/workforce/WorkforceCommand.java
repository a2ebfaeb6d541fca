package trellis.decide.workforce;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;

/** What an educator may ask of one support worker's employment. */
public sealed interface WorkforceCommand extends Command {
    PersonId worker();

    /**
     * With the first post. The worker becomes a person of the trust and holds the support worker's role from today
     * where they were or did not already.
     *
     * @param stage null when not set; never worked out from the pay band
     * @param account a sign-in account to link, or null
     * @param grant id for the role grant
     */
    record RegisterWorker(
            PersonId actor,
            Instant at,
            PersonId worker,
            PostId post,
            PostDetails details,
            @Nullable Stage stage,
            LocalDate startsOn,
            Education education,
            @Nullable AccountKey account,
            GrantId grant)
            implements WorkforceCommand {}

    /** A further post, or the first again of someone who came back. */
    record StartPost(
            PersonId actor,
            Instant at,
            PersonId worker,
            PostId post,
            PostDetails details,
            @Nullable Stage stage,
            LocalDate startsOn)
            implements WorkforceCommand {}

    record ChangePost(
            PersonId actor, Instant at, PersonId worker, PostId post, PostDetails details, LocalDate effectiveOn)
            implements WorkforceCommand {}

    /** @param endedOn the last day in post */
    record EndPost(PersonId actor, Instant at, PersonId worker, PostId post, LocalDate endedOn, PostEndReason reason)
            implements WorkforceCommand {}

    /**
     * Gives a post without a stage its first one, or moves it to another. The actor approves.
     *
     * @param workingTowards the stage's education is being worked towards, where the stage allows it; needs a reason
     * @param effectiveOn a move from before today needs a reason; a first stage may have been held for years
     * @param reason null where none is needed
     * @param expected the elements that the edition expects at each stage, pinned
     */
    record MoveStage(
            PersonId actor,
            Instant at,
            PersonId worker,
            PostId post,
            Stage stage,
            LocalDate effectiveOn,
            boolean workingTowards,
            @Nullable Sealed reason,
            ExpectedElements expected)
            implements WorkforceCommand {}

    /**
     * The recorded stage was wrong from the day it was set; the reason says how.
     *
     * @param stage null when it should not have been set
     */
    record CorrectStage(
            PersonId actor,
            Instant at,
            PersonId worker,
            PostId post,
            @Nullable Stage stage,
            @Nullable Sealed reason) implements WorkforceCommand {}

    record RecordEducation(PersonId actor, Instant at, PersonId worker, Education education, LocalDate asOf)
            implements WorkforceCommand {}
}

package trellis.decide.workforce;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.workforce.WorkforceRule.APPROVER_IS_THE_WORKER;
import static trellis.decide.workforce.WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE;
import static trellis.decide.workforce.WorkforceRule.DATE_BEFORE_THE_POST_BEGAN;
import static trellis.decide.workforce.WorkforceRule.POST_HAS_ENDED;
import static trellis.decide.workforce.WorkforceRule.POST_NOT_KNOWN;
import static trellis.decide.workforce.WorkforceRule.SUPERVISOR_IS_THE_WORKER;
import static trellis.decide.workforce.WorkforceRule.SUPERVISOR_NOT_KNOWN;
import static trellis.decide.workforce.WorkforceRule.WORKER_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.decide.Refusal;
import trellis.decide.workforce.WorkforceCommand.ChangePost;
import trellis.decide.workforce.WorkforceCommand.EndPost;
import trellis.decide.workforce.WorkforceCommand.StartPost;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.StageSet;

/** A post begins, changes and ends. */
final class Posting {
    private Posting() {}

    static Decision start(StartPost command, WorkforceState state, LocalDate today) {
        var worker = command.worker();
        if (state.worker().posts().containsKey(command.post())) {
            return nothingToDo();
        }
        return judge().refuse(WORKER_NOT_REGISTERED, () -> !state.worker().registered())
                .check(() -> gap(worker, command.details(), state))
                .check(() -> startGap(worker, command.actor(), command.stage(), command.startsOn(), today))
                .otherwise(() -> accept(started(
                        worker, command.post(), command.details(), command.stage(), command.startsOn(), command)));
    }

    static Optional<Refusal> startGap(
            PersonId worker, PersonId actor, @Nullable Stage stage, LocalDate startsOn, LocalDate today) {
        if (startsOn.isAfter(today)) {
            return Optional.of(DATE_IN_THE_FUTURE.at("startsOn"));
        }
        return stage != null && worker.equals(actor) ? Optional.of(APPROVER_IS_THE_WORKER) : Optional.empty();
    }

    static List<WorkforceEvent> started(
            PersonId worker,
            PostId post,
            PostDetails details,
            @Nullable Stage stage,
            LocalDate startsOn,
            WorkforceCommand command) {
        var began = new PostStarted(post, worker, details, startsOn, null, command.at());
        return stage == null
                ? List.of(began)
                : List.of(
                        began,
                        new StageSet(
                                post,
                                worker,
                                stage,
                                startsOn,
                                StageBasis.RECORDED,
                                command.actor(),
                                null,
                                null,
                                command.at()));
    }

    static Decision change(ChangePost command, WorkforceState state, LocalDate today) {
        return state.worker()
                .post(command.post())
                .map(post -> change(command, post, state, today))
                .orElseGet(() -> reject(POST_NOT_KNOWN));
    }

    private static Decision change(ChangePost command, Post post, WorkforceState state, LocalDate today) {
        return judge().refuse(POST_HAS_ENDED, () -> post.endedOn() != null)
                .check(() -> gap(command.worker(), command.details(), state))
                .check(() -> dateGap(command.effectiveOn(), "effectiveOn", post, post.changedOn(), today))
                .otherwise(() -> command.details().equals(post.details())
                        ? nothingToDo()
                        : accept(new PostChanged(
                                command.post(),
                                command.worker(),
                                command.details(),
                                command.effectiveOn(),
                                null,
                                command.at())));
    }

    static Decision end(EndPost command, WorkforceState state, LocalDate today) {
        return state.worker()
                .post(command.post())
                .map(post -> end(command, post, today))
                .orElseGet(() -> reject(POST_NOT_KNOWN));
    }

    private static Decision end(EndPost command, Post post, LocalDate today) {
        if (command.endedOn().equals(post.endedOn()) && command.reason() == post.endReason()) {
            return nothingToDo();
        }
        return judge().refuse(POST_HAS_ENDED, () -> post.endedOn() != null)
                .check(() -> dateGap(command.endedOn(), "endedOn", post, post.changedOn(), today))
                .otherwise(() -> accept(new PostEnded(
                        command.post(), command.worker(), command.endedOn(), command.reason(), null, command.at())));
    }

    /** The rule that stands against these details, if any. */
    static Optional<Refusal> gap(PersonId worker, PostDetails details, WorkforceState state) {
        var supervisor = details.supervisor();
        if (supervisor == null) {
            return Optional.empty();
        }
        if (worker.equals(supervisor)) {
            return Optional.of(SUPERVISOR_IS_THE_WORKER);
        }
        return state.people().contains(supervisor) ? Optional.empty() : Optional.of(SUPERVISOR_NOT_KNOWN);
    }

    /** The rule that stands against a date from which something about the post is to hold, if any. */
    static Optional<Refusal> dateGap(
            LocalDate day, String field, Post post, @Nullable LocalDate former, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(DATE_IN_THE_FUTURE.at(field));
        }
        if (day.isBefore(post.startsOn())) {
            return Optional.of(DATE_BEFORE_THE_POST_BEGAN);
        }
        return former != null && day.isBefore(former) ? Optional.of(DATE_BEFORE_THE_LAST_CHANGE) : Optional.empty();
    }
}

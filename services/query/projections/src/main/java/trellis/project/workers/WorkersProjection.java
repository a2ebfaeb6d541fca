package trellis.project.workers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.SheetImported;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;
import trellis.project.RowByRow;
import trellis.project.Timeline;

/** Keeps the register: a row for each worker, with every post and its dates. */
public final class WorkersProjection implements RowByRow<PersonId, Worker> {
    @Override
    public String name() {
        return "workers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(WorkforceEvent.class);
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        if (event instanceof WorkforceEvent workforce) {
            return workerOf(workforce);
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable Worker after(PersonId key, @Nullable Worker row, RecordedEvent<?> fact) {
        if (fact.event() instanceof WorkforceEvent event) {
            return after(row, event);
        }
        throw RowByRow.unknown(fact.event());
    }

    /** Whom the fact is about; a sheet as a whole is about nobody. */
    public static Set<PersonId> workerOf(WorkforceEvent event) {
        return switch (event) {
            case WorkerRegistered e -> Set.of(e.worker());
            case PostStarted e -> Set.of(e.worker());
            case PostChanged e -> Set.of(e.worker());
            case PostEnded e -> Set.of(e.worker());
            case PostReopened e -> Set.of(e.worker());
            case StageSet e -> Set.of(e.worker());
            case EducationRecorded e -> Set.of(e.worker());
            case RegistrationWithdrawn e -> Set.of(e.worker());
            case SheetImported _, ImportUndone _ -> Set.of();
        };
    }

    /** What the register says after the fact. Without a registration that stands, nothing about the worker counts. */
    public static @Nullable Worker after(@Nullable Worker row, WorkforceEvent event) {
        if (event instanceof WorkerRegistered registered) {
            return row == null
                    ? new Worker(registered.worker(), registered.occurredAt(), List.of(), Timeline.empty())
                    : row;
        }
        return row == null ? null : moved(row, event);
    }

    private static @Nullable Worker moved(Worker row, WorkforceEvent event) {
        return switch (event) {
            case PostStarted e -> row.with(started(e));
            case PostChanged e -> row.with(e.post(), post -> changed(post, e));
            case PostEnded e -> row.with(e.post(), post -> ended(post, e));
            case PostReopened e -> row.with(e.post(), WorkersProjection::reopened);
            case StageSet e -> row.with(e.post(), post -> staged(post, e));
            case EducationRecorded e ->
                new Worker(
                        row.worker(),
                        row.registeredAt(),
                        row.posts(),
                        row.education().with(e.asOf(), e.education()));
            case RegistrationWithdrawn _ -> null;
            case WorkerRegistered _, SheetImported _, ImportUndone _ -> row;
        };
    }

    private static Post started(PostStarted e) {
        var details = Timeline.<PostDetails>empty().with(e.startsOn(), e.details());
        return new Post(e.post(), e.startsOn(), details, Timeline.empty(), null, null);
    }

    private static Post changed(Post post, PostChanged e) {
        return new Post(
                post.post(),
                post.startsOn(),
                post.details().with(e.effectiveOn(), e.details()),
                post.stages(),
                post.endedOn(),
                post.endReason());
    }

    private static Post ended(Post post, PostEnded e) {
        return new Post(post.post(), post.startsOn(), post.details(), post.stages(), e.endedOn(), e.reason());
    }

    private static Post reopened(Post post) {
        return new Post(post.post(), post.startsOn(), post.details(), post.stages(), null, null);
    }

    private static Post staged(Post post, StageSet e) {
        var held = new StageHeld(e.stage(), e.basis(), e.approver());
        return new Post(
                post.post(),
                post.startsOn(),
                post.details(),
                post.stages().with(e.effectiveOn(), held),
                post.endedOn(),
                post.endReason());
    }
}

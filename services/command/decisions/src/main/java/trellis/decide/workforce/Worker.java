package trellis.decide.workforce;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
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

/**
 * What the register says of one worker.
 *
 * @param posts in the order started
 * @param educationAsOf the day that the education was last recorded for, or null when never
 */
public record Worker(
        boolean registered,
        Map<PostId, Post> posts,
        Education education,
        @Nullable LocalDate educationAsOf) {
    public static final Worker NONE = new Worker(false, Map.of(), Education.NOT_REPORTED, null);

    public Worker {
        posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
    }

    /** The posts held on a day, in the order started. */
    public List<Map.Entry<PostId, Post>> heldOn(LocalDate day) {
        return posts.entrySet().stream()
                .filter(each -> each.getValue().isHeldOn(day))
                .toList();
    }

    Optional<Post> post(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    static Worker evolve(Worker worker, WorkforceEvent event) {
        return switch (event) {
            case WorkerRegistered _ -> new Worker(true, worker.posts, worker.education, worker.educationAsOf);
            case RegistrationWithdrawn _ -> NONE;
            case PostStarted e -> worker.with(e.post(), Post.started(e));
            case PostChanged e -> worker.change(e.post(), post -> post.changed(e.details(), e.effectiveOn()));
            case PostEnded e ->
                e.reason() == PostEndReason.ENTERED_IN_ERROR
                        ? worker.without(e.post())
                        : worker.change(e.post(), post -> post.ended(e.endedOn(), e.reason()));
            case PostReopened e -> worker.change(e.post(), post -> post.ended(null, null));
            case StageSet e -> worker.change(e.post(), post -> post.staged(e.stage(), e.effectiveOn()));
            case EducationRecorded e -> new Worker(worker.registered, worker.posts, e.education(), e.asOf());
            case SheetImported _, ImportUndone _ -> worker;
        };
    }

    private Worker change(PostId id, UnaryOperator<Post> change) {
        return post(id).map(post -> with(id, change.apply(post))).orElse(this);
    }

    private Worker with(PostId id, Post post) {
        var changed = new LinkedHashMap<>(posts);
        changed.put(id, post);
        return new Worker(registered, changed, education, educationAsOf);
    }

    private Worker without(PostId id) {
        var changed = new LinkedHashMap<>(posts);
        changed.remove(id);
        return new Worker(registered, changed, education, educationAsOf);
    }
}

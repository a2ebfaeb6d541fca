package trellis.decide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary.Clause;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.Tag;
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

/** Whether one worker is registered, in which posts on a day, and at which stage. */
public record Employment(boolean registered, Map<PostId, Post> posts) {
    public static final Employment NONE = new Employment(false, Map.of());

    public Employment {
        posts = Map.copyOf(posts);
    }

    /**
     * @param endedOn the last day in post, or null while it goes on
     * @param stages in the order recorded
     */
    public record Post(LocalDate startsOn, @Nullable LocalDate endedOn, List<StageFrom> stages) {
        public Post {
            stages = List.copyOf(stages);
        }

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(startsOn) && (endedOn == null || !day.isAfter(endedOn));
        }

        /** Of several stages that began on one day the one recorded last. */
        Optional<Stage> stageOn(LocalDate day) {
            return stages.stream()
                    .filter(each -> !each.from().isAfter(day))
                    .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                    .flatMap(each -> Optional.ofNullable(each.stage()));
        }

        private Post endedOn(@Nullable LocalDate day) {
            return new Post(startsOn, day, stages);
        }

        private Post with(StageFrom stage) {
            return new Post(
                    startsOn,
                    endedOn,
                    Stream.concat(stages.stream(), Stream.of(stage)).toList());
        }
    }

    /** @param stage null when taken back to not set */
    public record StageFrom(LocalDate from, @Nullable Stage stage) {}

    /** Whether a worker is in post. */
    public static Clause inPost(PersonId worker) {
        return Boundary.facts(
                Tag.worker(worker),
                WorkerRegistered.class,
                RegistrationWithdrawn.class,
                PostStarted.class,
                PostEnded.class,
                PostReopened.class);
    }

    /** Whether a worker is in post, and at which stage. */
    public static Clause atStage(PersonId worker) {
        return Boundary.facts(
                Tag.worker(worker),
                WorkerRegistered.class,
                RegistrationWithdrawn.class,
                PostStarted.class,
                PostEnded.class,
                PostReopened.class,
                StageSet.class);
    }

    /** The rule that stands against anything new about the worker on this day, if any. */
    public Optional<EmploymentRule> gapOn(LocalDate today) {
        if (!registered) {
            return Optional.of(EmploymentRule.WORKER_NOT_REGISTERED);
        }
        return posts.values().stream().anyMatch(post -> post.isHeldOn(today))
                ? Optional.empty()
                : Optional.of(EmploymentRule.NO_CURRENT_POST);
    }

    /** The rule that stands against a stage on a day, if any: null asks for the stage of the post itself. */
    public Optional<EmploymentRule> gapAt(@Nullable Stage asked, LocalDate day) {
        if (posts.values().stream().noneMatch(post -> post.isHeldOn(day))) {
            return Optional.of(EmploymentRule.DATE_BEFORE_THE_POST_BEGAN);
        }
        var stages = stagesOn(day);
        if (stages.isEmpty()) {
            return Optional.of(EmploymentRule.STAGE_NOT_SET);
        }
        if (asked != null) {
            return stages.contains(asked) ? Optional.empty() : Optional.of(EmploymentRule.STAGE_DIFFERS_FROM_POST);
        }
        return stages.size() == 1 ? Optional.empty() : Optional.of(EmploymentRule.STAGE_MUST_BE_NAMED);
    }

    /**
     * The stage asked for, or else that of the post.
     *
     * @throws IllegalStateException where {@link #gapAt} finds a rule broken
     */
    public Stage stageAt(@Nullable Stage asked, LocalDate day) {
        return stagesOn(day).stream()
                .filter(stage -> asked == null || stage == asked)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage on " + day));
    }

    private Set<Stage> stagesOn(LocalDate day) {
        return posts.values().stream()
                .filter(post -> post.isHeldOn(day))
                .flatMap(post -> post.stageOn(day).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Employment evolve(Employment worker, WorkforceEvent event) {
        return switch (event) {
            case WorkerRegistered _ -> new Employment(true, worker.posts());
            case RegistrationWithdrawn _ -> NONE;
            case PostStarted e -> worker.with(e.post(), new Post(e.startsOn(), null, List.of()));
            case PostEnded e ->
                e.reason() == PostEndReason.ENTERED_IN_ERROR
                        ? worker.with(e.post(), null)
                        : worker.change(e.post(), post -> post.endedOn(e.endedOn()));
            case PostReopened e -> worker.change(e.post(), post -> post.endedOn(null));
            case StageSet e -> worker.change(e.post(), post -> post.with(new StageFrom(e.effectiveOn(), e.stage())));
            case PostChanged _, EducationRecorded _, SheetImported _, ImportUndone _ -> worker;
        };
    }

    private Employment change(PostId id, UnaryOperator<Post> change) {
        var post = posts.get(id);
        return post == null ? this : with(id, change.apply(post));
    }

    private Employment with(PostId id, @Nullable Post post) {
        var changed = new HashMap<>(posts);
        if (post == null) {
            changed.remove(id);
        } else {
            changed.put(id, post);
        }
        return new Employment(registered, changed);
    }
}

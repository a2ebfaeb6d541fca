package trellis.project.workers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostId;
import trellis.project.Timeline;

/** A support worker of one trust: posts in the order they were told, and education by the day it was known. */
public record Worker(PersonId worker, Instant registeredAt, List<Post> posts, Timeline<Education> education) {
    /** Whether someone works here, as a page of the register asks. */
    public enum Employment {
        IN_POST,
        NOT_STARTED,
        ENDED
    }

    public Worker {
        posts = List.copyOf(posts);
    }

    /** In post while any post is held; not started while nothing was held and something is to come. */
    public Employment employmentOn(LocalDate day) {
        if (posts.stream().anyMatch(post -> post.heldOn(day))) {
            return Employment.IN_POST;
        }
        return posts.stream().anyMatch(post -> post.stateOn(day) == Post.State.NOT_STARTED)
                ? Employment.NOT_STARTED
                : Employment.ENDED;
    }

    public List<Post> heldOn(LocalDate day) {
        return posts.stream().filter(post -> post.heldOn(day)).toList();
    }

    /** The stages of the posts held on that day; a post without a stage adds none. */
    public List<Stage> stagesOn(LocalDate day) {
        return heldOn(day).stream()
                .map(post -> post.stageOn(day))
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }

    public Education educationOn(LocalDate day) {
        var known = education.on(day);
        return known == null ? Education.NOT_REPORTED : known.value();
    }

    public @Nullable Post post(PostId id) {
        return posts.stream().filter(post -> post.post().equals(id)).findFirst().orElse(null);
    }

    Worker with(Post post) {
        return new Worker(
                worker,
                registeredAt,
                Stream.concat(posts.stream(), Stream.of(post)).toList(),
                education);
    }

    Worker with(PostId id, UnaryOperator<Post> change) {
        var changed = posts.stream()
                .map(post -> post.post().equals(id) ? change.apply(post) : post)
                .toList();
        return new Worker(worker, registeredAt, changed, education);
    }
}

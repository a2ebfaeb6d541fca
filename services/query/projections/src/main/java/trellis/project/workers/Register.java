package trellis.project.workers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.PostDetails;
import trellis.project.workers.Worker.Employment;

/** The register as one question sees it on one day. */
public final class Register {
    private Register() {}

    /** What a list is sorted by: that of a worker's first post that is shown. */
    public enum Sort {
        PROFESSION,
        STAGE,
        TEAM,
        SITE,
        STARTS_ON
    }

    /**
     * What is asked for; null where it does not matter. A worker is shown when one post fits everything asked of posts.
     *
     * @param stageNotSet asks for posts without a stage
     * @param workers only these, or null for everybody
     */
    public record Wanted(
            @Nullable ProfessionCode profession,
            @Nullable Stage stage,
            boolean stageNotSet,
            @Nullable String team,
            @Nullable String site,
            @Nullable PersonId supervisor,
            @Nullable Employment employment,
            @Nullable Set<PersonId> workers) {}

    /**
     * @param sortKey text that sorts as the list does; the worker's key makes it unique
     * @param posts shown: those held on the day, or all where none is
     */
    public record Line(Worker worker, Employment employment, List<Post> posts, String sortKey) {}

    /** What posts of the register have, each once and in order: what a list can be narrowed to. */
    public record Choices(List<String> teams, List<String> sites, List<PersonId> supervisors) {}

    /** From the posts that each worker is shown with on the day. */
    public static Choices choices(Collection<Worker> workers, LocalDate on) {
        var posts = workers.stream()
                .flatMap(worker -> line(worker, Sort.PROFESSION, on).posts().stream())
                .map(post -> post.detailsOn(on))
                .toList();
        return new Choices(
                posts.stream().map(PostDetails::team).distinct().sorted().toList(),
                posts.stream().map(PostDetails::site).distinct().sorted().toList(),
                posts.stream()
                        .flatMap(post -> Stream.<PersonId>ofNullable(post.supervisor()))
                        .distinct()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList());
    }

    public static List<Line> of(
            Collection<Worker> workers, Wanted wanted, Sort sort, boolean descending, LocalDate on) {
        var order = Comparator.comparing(Line::sortKey)
                .thenComparing(line -> line.worker().worker().toString());
        return workers.stream()
                .filter(worker -> wanted.workers() == null || wanted.workers().contains(worker.worker()))
                .map(worker -> line(worker, sort, on))
                .filter(line -> wanted.employment() == null || wanted.employment() == line.employment())
                .filter(line -> line.posts().stream().anyMatch(fits(wanted, on))
                        || (line.posts().isEmpty() && asksNothingOfPosts(wanted)))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    /** One worker as a list would show them. */
    public static Line line(Worker worker, Sort sort, LocalDate on) {
        var held = worker.heldOn(on);
        var posts = held.isEmpty()
                ? worker.posts().stream()
                        .filter(post -> post.stateOn(on) != Post.State.VOID)
                        .toList()
                : held;
        return new Line(
                worker, worker.employmentOn(on), posts, posts.isEmpty() ? "" : sortKey(posts.getFirst(), sort, on));
    }

    private static Predicate<Post> fits(Wanted wanted, LocalDate on) {
        return post -> {
            var details = post.detailsOn(on);
            return (wanted.profession() == null || wanted.profession().equals(details.profession()))
                    && (wanted.stage() == null || wanted.stage() == post.stageOn(on))
                    && (!wanted.stageNotSet() || post.stageOn(on) == null)
                    && (wanted.team() == null || wanted.team().equals(details.team()))
                    && (wanted.site() == null || wanted.site().equals(details.site()))
                    && (wanted.supervisor() == null || wanted.supervisor().equals(details.supervisor()));
        };
    }

    private static boolean asksNothingOfPosts(Wanted wanted) {
        return !wanted.stageNotSet()
                && Stream.of(wanted.profession(), wanted.stage(), wanted.team(), wanted.site(), wanted.supervisor())
                        .allMatch(Objects::isNull);
    }

    private static String sortKey(Post post, Sort sort, LocalDate on) {
        var details = post.detailsOn(on);
        return switch (sort) {
            case PROFESSION -> details.profession().value();
            case STAGE -> stageKey(post.stageOn(on));
            case TEAM -> details.team();
            case SITE -> details.site();
            case STARTS_ON -> post.startsOn().toString();
        };
    }

    /** Not set first, then as the framework goes up. */
    private static String stageKey(@Nullable Stage stage) {
        return switch (stage) {
            case null -> "0";
            case ENTRY -> "1";
            case INTERMEDIATE -> "2";
            case ASSISTANT_PRACTITIONER -> "3";
        };
    }
}

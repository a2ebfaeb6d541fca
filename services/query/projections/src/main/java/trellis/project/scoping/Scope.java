package trellis.project.scoping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.EducationLevel;
import trellis.project.outcomes.Moment;
import trellis.project.outcomes.PersonPast;
import trellis.project.outcomes.PostPast;

/**
 * The workforce of a trust on a day, as its log told it up to a position: the same numbers whenever they are counted.
 *
 * @param people who hold a post on the day, each once
 * @param posts held on the day
 * @param postsWithoutStage of them
 * @param peopleWithoutEducation those whose education is not reported; not reported is never none
 * @param rows by profession and stage, stages that are not set last
 */
public record Scope(long people, long posts, long postsWithoutStage, long peopleWithoutEducation, List<Row> rows) {
    /** How it is counted; another rule is another version. */
    public static final int VERSION = 1;

    /** In words, for whoever asks. */
    public static final String RULE = "Posts held on the day, with what was recorded of them for that day up to the"
            + " position where the register was frozen; a post that was entered in error, or whose registration was"
            + " withdrawn by then, is none. Who holds several posts counts once in each row, and once in the total."
            + " Weekly minutes are the contracted ones of the posts.";

    /**
     * @param stage null where none is set
     * @param minutes contracted a week, of all its posts
     */
    public record Row(ProfessionCode profession, @Nullable Stage stage, long people, long posts, long minutes) {}

    public Scope {
        rows = List.copyOf(rows);
    }

    /** Every post has a stage and everybody's education is reported, so that the one can be compared with the other. */
    public boolean isMapped() {
        return posts > 0 && postsWithoutStage == 0 && peopleWithoutEducation == 0;
    }

    /** @param people of the whole trust, as they stand at the position or any later one */
    public static Scope of(Collection<PersonPast> people, LocalDate day, long position) {
        var moment = new Moment(position, day);
        var cells = new TreeMap<Place, Cell>(Place.ORDER);
        Set<PersonId> held = new HashSet<>();
        Set<PersonId> unreported = new HashSet<>();
        for (var person : people) {
            for (var post : person.posts()) {
                if (post.heldOn(day, moment)) {
                    held.add(person.person());
                    cells.computeIfAbsent(Place.of(post, day, position), _ -> new Cell())
                            .add(
                                    person.person(),
                                    post.detailedOn(day, position).orElseThrow().minutes());
                }
            }
            if (held.contains(person.person()) && person.educationOn(day, position) == EducationLevel.NOT_REPORTED) {
                unreported.add(person.person());
            }
        }
        var rows = cells.entrySet().stream()
                .map(each -> each.getValue().row(each.getKey()))
                .toList();
        return new Scope(
                held.size(),
                rows.stream().mapToLong(Row::posts).sum(),
                rows.stream()
                        .filter(row -> row.stage() == null)
                        .mapToLong(Row::posts)
                        .sum(),
                unreported.size(),
                rows);
    }

    private record Place(
            ProfessionCode profession, @Nullable Stage stage) {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.profession().value())
                .thenComparing(Place::stage, Comparator.nullsLast(Comparator.naturalOrder()));

        static Place of(PostPast post, LocalDate day, long position) {
            return new Place(
                    post.detailedOn(day, position).orElseThrow().profession(),
                    post.stagedOn(day, position).map(PostPast.Staged::stage).orElse(null));
        }
    }

    private static final class Cell {
        private final Set<PersonId> people = new HashSet<>();
        private long posts;
        private long minutes;

        void add(PersonId person, int weekly) {
            people.add(person);
            posts++;
            minutes += weekly;
        }

        Row row(Place place) {
            return new Row(place.profession(), place.stage(), people.size(), posts, minutes);
        }
    }
}

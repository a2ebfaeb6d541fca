package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostId;

/**
 * All about one worker that outcomes are counted from.
 *
 * @param marks the days on which something about the worker was recorded, in order
 * @param education as it was told
 */
public record PersonPast(
        PersonId person, List<Mark> marks, List<PostPast> posts, List<SignOffPast> signOffs, List<Schooled> education) {
    /**
     * @param first position of that day
     * @param last position of that day
     */
    public record Mark(LocalDate day, long first, long last) {}

    public record Schooled(long told, LocalDate asOf, EducationLevel highest) {}

    public PersonPast {
        marks = List.copyOf(marks);
        posts = List.copyOf(posts);
        signOffs = List.copyOf(signOffs);
        education = List.copyOf(education);
    }

    static PersonPast of(PersonId person) {
        return new PersonPast(person, List.of(), List.of(), List.of(), List.of());
    }

    boolean inPostOn(LocalDate day, Moment moment) {
        return posts.stream().anyMatch(post -> post.heldOn(day, moment));
    }

    Set<ElementCode> heldAt(Stage stage, Moment moment) {
        return signOffs.stream()
                .filter(each -> each.stage() == stage && each.holdsAt(moment))
                .map(SignOffPast::element)
                .collect(Collectors.toUnmodifiableSet());
    }

    PersonPast marked(LocalDate day, long position) {
        var changed = new ArrayList<>(marks);
        var today = !changed.isEmpty() && changed.getLast().day().equals(day);
        changed.add(new Mark(day, today ? changed.removeLast().first() : position, position));
        return new PersonPast(person, changed, posts, signOffs, education);
    }

    PersonPast with(PostPast post) {
        return new PersonPast(person, marks, and(posts, post), signOffs, education);
    }

    PersonPast with(SignOffPast signOff) {
        return new PersonPast(person, marks, posts, and(signOffs, signOff), education);
    }

    PersonPast post(PostId id, UnaryOperator<PostPast> change) {
        return posts(post -> post.post().equals(id) ? change.apply(post) : post);
    }

    PersonPast posts(UnaryOperator<PostPast> change) {
        return new PersonPast(person, marks, posts.stream().map(change).toList(), signOffs, education);
    }

    PersonPast ended(SignOffId id, LocalDate on, long at) {
        return new PersonPast(
                person,
                marks,
                posts,
                signOffs.stream()
                        .map(each -> each.signOff().equals(id) ? each.ended(on, at) : each)
                        .toList(),
                education);
    }

    PersonPast with(Schooled schooled) {
        return new PersonPast(person, marks, posts, signOffs, and(education, schooled));
    }

    /** The highest education known for a day, as far as was told by a position. */
    public EducationLevel educationOn(LocalDate day, long toldBy) {
        return education.stream()
                .filter(each -> each.told() <= toldBy && !each.asOf().isAfter(day))
                .max(Comparator.comparing(Schooled::asOf).thenComparingLong(Schooled::told))
                .map(Schooled::highest)
                .orElse(EducationLevel.NOT_REPORTED);
    }

    static <T> List<T> and(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }
}

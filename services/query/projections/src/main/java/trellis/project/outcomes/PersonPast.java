package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.PostId;

/**
 * All about one worker that outcomes are counted from.
 *
 * @param marks the days on which something about the worker was recorded, in order
 */
public record PersonPast(PersonId person, List<Mark> marks, List<PostPast> posts, List<SignOffPast> signOffs) {
    /**
     * @param first position of that day
     * @param last position of that day
     */
    public record Mark(LocalDate day, long first, long last) {}

    public PersonPast {
        marks = List.copyOf(marks);
        posts = List.copyOf(posts);
        signOffs = List.copyOf(signOffs);
    }

    static PersonPast of(PersonId person) {
        return new PersonPast(person, List.of(), List.of(), List.of());
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
        return new PersonPast(person, changed, posts, signOffs);
    }

    PersonPast with(PostPast post) {
        return new PersonPast(person, marks, and(posts, post), signOffs);
    }

    PersonPast with(SignOffPast signOff) {
        return new PersonPast(person, marks, posts, and(signOffs, signOff));
    }

    PersonPast post(PostId id, UnaryOperator<PostPast> change) {
        return posts(post -> post.post().equals(id) ? change.apply(post) : post);
    }

    PersonPast posts(UnaryOperator<PostPast> change) {
        return new PersonPast(person, marks, posts.stream().map(change).toList(), signOffs);
    }

    PersonPast ended(SignOffId id, LocalDate on, long at) {
        return new PersonPast(
                person,
                marks,
                posts,
                signOffs.stream()
                        .map(each -> each.signOff().equals(id) ? each.ended(on, at) : each)
                        .toList());
    }

    static <T> List<T> and(List<T> all, T more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }
}

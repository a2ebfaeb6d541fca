package trellis.project.outcomes;

import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.PostId;

/** One thing that a figure counts, so that it can be looked for again at a later position. */
sealed interface Counted {
    PersonId person();

    record Person(PersonId person) implements Counted {}

    record Skill(PersonId person, ElementCode element, Stage stage) implements Counted {}

    /** A stage of which everything is signed off. */
    record Whole(PersonId person, Stage stage) implements Counted {}

    /** @param told the position of the fact, which tells two moves of one post apart */
    record Move(PersonId person, PostId post, long told, Stage stage) implements Counted {}
}

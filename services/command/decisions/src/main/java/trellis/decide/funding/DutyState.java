package trellis.decide.funding;

import java.util.HashSet;
import java.util.Set;
import trellis.decide.Rights;
import trellis.language.PersonId;

/** What is read to decide about one person's duties: the actor's rights, who is recorded, and what was granted. */
public record DutyState(Rights rights, Set<PersonId> people, Duties duties) {
    static final DutyState INITIAL = new DutyState(Rights.NONE, Set.of(), Duties.NONE);

    public DutyState {
        people = Set.copyOf(people);
    }

    DutyState with(Rights changed) {
        return new DutyState(changed, people, duties);
    }

    DutyState with(PersonId person) {
        var more = new HashSet<>(people);
        more.add(person);
        return new DutyState(rights, more, duties);
    }

    DutyState with(Duties changed) {
        return new DutyState(rights, people, changed);
    }
}

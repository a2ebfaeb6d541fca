package trellis.decide.workforce;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.AccountKey;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.signoff.SignOffId;

/**
 * What is read to decide about one worker's employment.
 *
 * @param rights of the actor and of the worker
 * @param people who of those read are people of this organisation
 * @param accounts of the people read
 * @param signOffs the worker's that stand
 */
public record WorkforceState(
        Rights rights, Set<PersonId> people, Set<AccountKey> accounts, Worker worker, Map<SignOffId, Held> signOffs) {
    static final WorkforceState INITIAL = new WorkforceState(Rights.NONE, Set.of(), Set.of(), Worker.NONE, Map.of());

    public WorkforceState {
        people = Set.copyOf(people);
        accounts = Set.copyOf(accounts);
        signOffs = Map.copyOf(signOffs);
    }

    /** @param expiresOn the last valid day, or null when it does not expire */
    record Held(ElementCode element, Stage stage, @Nullable LocalDate expiresOn) {
        boolean isCurrentOn(LocalDate day) {
            return expiresOn == null || !day.isAfter(expiresOn);
        }
    }

    /** The elements that are signed off at a stage and hold on a day, in whichever setting. */
    Set<ElementCode> signedOffAt(Stage stage, LocalDate day) {
        return signOffs.values().stream()
                .filter(each -> each.stage() == stage && each.isCurrentOn(day))
                .map(Held::element)
                .collect(Collectors.toSet());
    }

    WorkforceState with(Rights changed) {
        return new WorkforceState(changed, people, accounts, worker, signOffs);
    }

    WorkforceState with(PersonId person) {
        return new WorkforceState(rights, more(people, person), accounts, worker, signOffs);
    }

    WorkforceState with(AccountKey account) {
        return new WorkforceState(rights, people, more(accounts, account), worker, signOffs);
    }

    WorkforceState with(Worker changed) {
        return new WorkforceState(rights, people, accounts, changed, signOffs);
    }

    WorkforceState with(SignOffId id, Held signOff) {
        var changed = new HashMap<>(signOffs);
        changed.put(id, signOff);
        return new WorkforceState(rights, people, accounts, worker, changed);
    }

    WorkforceState without(SignOffId id) {
        var changed = new HashMap<>(signOffs);
        changed.remove(id);
        return new WorkforceState(rights, people, accounts, worker, changed);
    }

    private static <T> Set<T> more(Set<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
    }
}

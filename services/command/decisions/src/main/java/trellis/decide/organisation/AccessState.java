package trellis.decide.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.organisation.GrantId;

/**
 * What is read to decide about one person's access.
 *
 * @param rights of the actor and of the person
 * @param grants withdrawn ones too
 */
public record AccessState(
        Rights rights, Set<PersonId> people, Map<AccountKey, PersonId> accounts, Map<GrantId, Granted> grants) {
    static final AccessState INITIAL = new AccessState(Rights.NONE, Set.of(), Map.of(), Map.of());

    public AccessState {
        people = Set.copyOf(people);
        accounts = Map.copyOf(accounts);
        grants = Map.copyOf(grants);
    }

    /** @param until the last day, or null while no end is set */
    record Granted(
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            boolean withdrawn) {
        Granted taken() {
            return new Granted(person, role, from, until, true);
        }
    }

    /** Whether anyone was ever an operator here, as far as was read. */
    boolean hasHadAnOperator() {
        return grants.values().stream().anyMatch(each -> each.role() == Role.OPERATOR);
    }

    AccessState with(Rights changed) {
        return new AccessState(changed, people, accounts, grants);
    }

    AccessState with(PersonId person) {
        return new AccessState(
                rights,
                Stream.concat(people.stream(), Stream.of(person)).collect(Collectors.toSet()),
                accounts,
                grants);
    }

    AccessState with(AccountKey account, PersonId person) {
        var changed = new HashMap<>(accounts);
        changed.put(account, person);
        return new AccessState(rights, people, changed, grants);
    }

    AccessState with(GrantId id, Granted grant) {
        var changed = new HashMap<>(grants);
        changed.put(id, grant);
        return new AccessState(rights, people, accounts, changed);
    }

    AccessState without(GrantId id) {
        var changed = new HashMap<>(grants);
        changed.computeIfPresent(id, (_, grant) -> grant.taken());
        return new AccessState(rights, people, accounts, changed);
    }
}

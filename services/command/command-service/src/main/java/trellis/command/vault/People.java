package trellis.command.vault;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * The people of one organisation. What a request founds or changes is prepared before its fact and stays unseen until it
 * is confirmed after it.
 */
public final class People {
    private final TenantScope scope;
    private final PeopleTable table;
    private final MasterKey master;

    People(TenantScope scope, PeopleTable table, MasterKey master) {
        this.scope = scope;
        this.table = table;
        this.master = master;
    }

    /** @return false when another person of this organisation has one of the employee numbers; nothing is prepared */
    public boolean prepare(TenantId tenant, List<Founded> founded) {
        try {
            scope.in(tenant, sql -> {
                for (var each : founded) {
                    table.insert(sql, tenant, each, indexOf(tenant, each.employeeNumber()));
                }
                return founded.size();
            });
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** Another name or contact from the change on; the former is kept with its dates. */
    public void prepareChange(
            TenantId tenant, PersonId person, PersonDetails details, CommandId by, java.time.Instant at) {
        scope.in(tenant, sql -> table.insertDetails(sql, tenant, person, details, by, at));
    }

    /** The fact stands. */
    public void confirm(TenantId tenant, CommandId by) {
        scope.in(tenant, sql -> table.confirm(sql, tenant, by));
    }

    /** The fact was refused. */
    public void discard(TenantId tenant, CommandId by) {
        scope.in(tenant, sql -> table.discard(sql, tenant, by));
    }

    /** @return whose details wait for a fact since before then, by the request that prepared them */
    public Map<CommandId, Set<PersonId>> unconfirmed(TenantId tenant, java.time.Instant before) {
        return scope.in(tenant, sql -> table.unconfirmed(sql, tenant, before));
    }

    /** @return those known to this organisation, by id; anybody else is left out */
    public Map<PersonId, VaultPerson> find(TenantId tenant, Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        return scope.in(tenant, sql -> byId(table.select(sql, tenant, ids)));
    }

    public Optional<VaultPerson> find(TenantId tenant, PersonId person) {
        return Optional.ofNullable(find(tenant, List.of(person)).get(person));
    }

    /** @return the names that the person has had here, newest first */
    public List<PersonDetails> namesOf(TenantId tenant, PersonId person) {
        return scope.in(tenant, sql -> table.history(sql, tenant, person));
    }

    /** Whoever's name contains every word, or whose employee number it is, by family name. */
    public List<VaultPerson> search(TenantId tenant, String words, int most) {
        var wanted = List.of(words.toLowerCase(Locale.UK).strip().split("\\s+"));
        return scope.in(tenant, sql -> table.selectAll(sql, tenant)).stream()
                .filter(person -> {
                    var name = person.details().name().toLowerCase(Locale.UK);
                    var number = person.employeeNumber();
                    return wanted.stream().allMatch(name::contains)
                            || (number != null && normal(number).equals(normal(words)));
                })
                .sorted(Comparator.comparing(
                                (VaultPerson person) -> person.details().family())
                        .thenComparing(person -> person.details().given())
                        .thenComparing(person -> person.person().toString()))
                .limit(most)
                .toList();
    }

    /** @return whose the employee numbers are, numbers of nobody left out */
    public Map<String, PersonId> byEmployeeNumber(TenantId tenant, Collection<String> numbers) {
        var index = new HashMap<String, String>();
        numbers.forEach(number -> index.put(hex(indexOf(tenant, number)), number));
        var digests = numbers.stream().map(number -> indexOf(tenant, number)).toArray(byte[][]::new);
        return scope.in(tenant, sql -> table.selectByNumber(sql, tenant, digests)).entrySet().stream()
                .collect(Collectors.toMap(found -> index.get(found.getKey()), Map.Entry::getValue));
    }

    /** A new id for somebody, in the order of time. */
    public static PersonId newPerson() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    private static Map<PersonId, VaultPerson> byId(List<VaultPerson> people) {
        return people.stream().collect(Collectors.toMap(VaultPerson::person, Function.identity()));
    }

    private byte @org.jspecify.annotations.Nullable [] indexOf(
            TenantId tenant, @org.jspecify.annotations.Nullable String number) {
        return number == null ? null : master.blind(tenant + "|" + normal(number));
    }

    /** Numbers are equal however they are spaced and cased. */
    private static String normal(String number) {
        return number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String hex(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : java.util.HexFormat.of().formatHex(bytes);
    }
}

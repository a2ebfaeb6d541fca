package trellis.query.access;

import static trellis.query.intake.RowSet.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.organisation.GrantId;
import trellis.project.access.AccessKey;
import trellis.project.access.AccessKey.OfAccount;
import trellis.project.access.AccessKey.OfGrant;
import trellis.project.access.AccessKey.OfPerson;
import trellis.project.access.AccessRow;
import trellis.query.door.AccessRights;
import trellis.query.intake.ProjectionTable;
import trellis.query.intake.RowSet;

/** The only SQL that knows people, accounts and grants. */
final class AccessTable implements ProjectionTable<AccessKey, AccessRow>, AccessRights {
    private static final RowSet PEOPLE = RowSet.of("access_person", List.of("person"), List.of("since"));
    private static final RowSet ACCOUNTS =
            RowSet.of("access_account", List.of("account"), List.of("person", "linked_at"));
    private static final RowSet GRANTS = RowSet.of(
            "access_grant",
            List.of("grant_id"),
            List.of(
                    "person",
                    "role",
                    "valid_from",
                    "valid_until",
                    "granted_by",
                    "granted_at",
                    "withdrawn_at",
                    "withdrawn_because"));

    @Override
    public Map<AccessKey, AccessRow> load(JdbcClient sql, TenantId tenant, Set<AccessKey> keys) {
        var rows = new HashMap<AccessKey, AccessRow>();
        sql.sql("select * from access_person where tenant = :tenant and person = any(:keys)")
                .param("tenant", tenant.value())
                .param(
                        "keys",
                        of(keys, OfPerson.class).map(k -> k.person().value()).toArray(UUID[]::new))
                .query((row, _) -> new AccessRow.Known(person(row), required(row, "since")))
                .list()
                .forEach(row -> rows.put(new OfPerson(row.person()), row));
        sql.sql("select * from access_account where tenant = :tenant and account = any(:keys)")
                .param("tenant", tenant.value())
                .param(
                        "keys",
                        of(keys, OfAccount.class).map(k -> k.account().value()).toArray(String[]::new))
                .query((row, _) -> Map.entry(
                        new OfAccount(new AccountKey(row.getString("account"))),
                        new AccessRow.Account(person(row), required(row, "linked_at"))))
                .list()
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        sql.sql("select * from access_grant where tenant = :tenant and grant_id = any(:keys)")
                .param("tenant", tenant.value())
                .param(
                        "keys",
                        of(keys, OfGrant.class).map(k -> k.grant().value()).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new OfGrant(new GrantId(row.getObject("grant_id", UUID.class))), grant(row)))
                .list()
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    @Override
    public void save(JdbcClient sql, TenantId tenant, Map<AccessKey, AccessRow> changed, Set<AccessKey> ended) {
        PEOPLE.upsert(
                sql,
                tenant,
                entries(changed, OfPerson.class, AccessRow.Known.class),
                row -> columns(
                        "person", row.getKey().person(), "since", row.getValue().since()));
        ACCOUNTS.upsert(
                sql,
                tenant,
                entries(changed, OfAccount.class, AccessRow.Account.class),
                row -> columns(
                        "account", row.getKey().account(),
                        "person", row.getValue().person(),
                        "linked_at", row.getValue().linkedAt()));
        GRANTS.upsert(
                sql,
                tenant,
                entries(changed, OfGrant.class, AccessRow.Grant.class),
                row -> columns(
                        "grant_id", row.getKey().grant(),
                        "person", row.getValue().person(),
                        "role", row.getValue().role(),
                        "valid_from", row.getValue().from(),
                        "valid_until", row.getValue().until(),
                        "granted_by", row.getValue().grantedBy(),
                        "granted_at", row.getValue().grantedAt(),
                        "withdrawn_at", row.getValue().withdrawnAt(),
                        "withdrawn_because", row.getValue().withdrawnBecause()));
        PEOPLE.delete(sql, tenant, of(ended, OfPerson.class).toList(), key -> columns("person", key.person()));
        ACCOUNTS.delete(sql, tenant, of(ended, OfAccount.class).toList(), key -> columns("account", key.account()));
        GRANTS.delete(sql, tenant, of(ended, OfGrant.class).toList(), key -> columns("grant_id", key.grant()));
    }

    @Override
    public List<String> tables() {
        return List.of("access_person", "access_account", "access_grant");
    }

    @Override
    public Optional<PersonId> person(JdbcClient sql, TenantId tenant, AccountKey account) {
        return sql.sql("select person from access_account where tenant = :tenant and account = :account")
                .param("tenant", tenant.value())
                .param("account", account.value())
                .query((row, _) -> person(row))
                .optional();
    }

    @Override
    public Set<Role> roles(JdbcClient sql, TenantId tenant, PersonId person, LocalDate on) {
        var roles = sql.sql("""
                select distinct role from access_grant
                where tenant = :tenant and person = :person and withdrawn_at is null
                  and valid_from <= :on and (valid_until is null or valid_until >= :on)""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("on", on)
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .list();
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** @param accounts how many sign in as this person */
    record PersonLine(PersonId person, Instant since, long accounts) {}

    record GrantLine(GrantId id, AccessRow.Grant grant) {}

    List<PersonLine> people(JdbcClient sql, TenantId tenant) {
        return sql.sql("""
                select p.person, p.since, count(a.account) as accounts
                from access_person p
                left join access_account a on a.tenant = p.tenant and a.person = p.person
                where p.tenant = :tenant
                group by p.person, p.since
                order by p.since, p.person""")
                .param("tenant", tenant.value())
                .query((row, _) -> new PersonLine(person(row), required(row, "since"), row.getLong("accounts")))
                .list();
    }

    List<GrantLine> grants(JdbcClient sql, TenantId tenant) {
        return sql.sql("select * from access_grant where tenant = :tenant order by granted_at, grant_id")
                .param("tenant", tenant.value())
                .query((row, _) -> new GrantLine(new GrantId(row.getObject("grant_id", UUID.class)), grant(row)))
                .list();
    }

    private static <T extends AccessKey> Stream<T> of(Collection<AccessKey> keys, Class<T> kind) {
        return keys.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <K extends AccessKey, R extends AccessRow> List<Entry<K, R>> entries(
            Map<AccessKey, AccessRow> rows, Class<K> key, Class<R> row) {
        return rows.entrySet().stream()
                .filter(entry -> key.isInstance(entry.getKey()))
                .map(entry -> Map.entry(key.cast(entry.getKey()), row.cast(entry.getValue())))
                .toList();
    }

    private static AccessRow.Grant grant(ResultSet row) throws SQLException {
        return new AccessRow.Grant(
                person(row),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new PersonId(row.getObject("granted_by", UUID.class)),
                required(row, "granted_at"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_because"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

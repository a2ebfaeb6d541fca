package trellis.command.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** The only SQL that knows the people of the vault. All text is sealed under the person's own key. */
final class PeopleTable {
    private static final String PEOPLE = """
            select p.person, p.kind, n.employee_number, d.command_id, d.details, k.wrapped
              from vault_person p
              join vault_key k on k.tenant = p.tenant and k.subject = p.person and k.wrapped is not null
              join lateral (select command_id, details from vault_details d
                             where d.tenant = p.tenant and d.person = p.person and d.confirmed
                             order by valid_from desc, command_id desc limit 1) d on true
              left join lateral (select employee_number from vault_details d
                                  where d.tenant = p.tenant and d.person = p.person and d.confirmed
                                    and d.employee_number is not null
                                  order by valid_from desc, command_id desc limit 1) n on true
             where p.tenant = :tenant and p.confirmed
            """;

    private final SubjectKeys keys;
    private final JsonMapper json;

    PeopleTable(SubjectKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Somebody who is known already stays who they are; what the request says of them waits for its fact.
     *
     * @throws DuplicateKeyException when another person has the employee number
     */
    void insert(JdbcClient sql, TenantId tenant, Founded founded, byte @Nullable [] digest) {
        sql.sql("""
                        insert into vault_person (tenant, person, kind, founded_by, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        tenant.value(),
                        founded.person().value(),
                        founded.kind().name(),
                        founded.by().value(),
                        Timestamp.from(founded.at()))
                .update();
        if (digest != null) {
            take(sql, tenant, founded.person(), digest);
        }
        insertDetails(sql, tenant, founded, digest);
    }

    private static void take(JdbcClient sql, TenantId tenant, PersonId person, byte[] digest) {
        sql.sql("insert into vault_employee_number (tenant, digest, person) values (?, ?, ?) on conflict do nothing")
                .params(tenant.value(), digest, person.value())
                .update();
        var taken = sql.sql("select person from vault_employee_number where tenant = ? and digest = ? for key share")
                .params(tenant.value(), digest)
                .query(UUID.class)
                .optional();
        if (!taken.equals(Optional.of(person.value()))) {
            throw new DuplicateKeyException("another person has this employee number");
        }
    }

    private static final String NUMBER = "employee-number";

    int insertDetails(
            JdbcClient sql, TenantId tenant, PersonId person, PersonDetails details, CommandId by, Instant at) {
        var kind = Founded.Kind.STAFF;
        return insertDetails(sql, tenant, new Founded(person, kind, details, null, by, at), null);
    }

    private int insertDetails(JdbcClient sql, TenantId tenant, Founded founded, byte @Nullable [] digest) {
        var person = founded.person();
        var number = founded.employeeNumber();
        var key = keys.made(sql, tenant, person.value());
        return sql.sql("""
                        insert into vault_details
                          (tenant, person, command_id, details, employee_number, employee_number_digest, valid_from)
                        values (:tenant, :person, :by, :details, :number, :digest, :at) on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("by", founded.by().value())
                .param(
                        "details",
                        sealed(
                                key,
                                tenant,
                                person,
                                "details/" + founded.by(),
                                json.writeValueAsString(founded.details())))
                .param("number", number == null ? null : sealed(key, tenant, person, NUMBER, number))
                .param("digest", digest)
                .param("at", Timestamp.from(founded.at()))
                .update();
    }

    /** Whoever has details of the request is there, also where another request prepared them first. */
    int confirm(JdbcClient sql, TenantId tenant, CommandId by) {
        sql.sql("""
                        update vault_person p set confirmed = true
                         where p.tenant = :tenant and not p.confirmed and exists (
                           select from vault_details d
                            where d.tenant = p.tenant and d.person = p.person and d.command_id = :by)
                        """).param("tenant", tenant.value()).param("by", by.value()).update();
        return sql.sql(
                        "update vault_details set confirmed = true where tenant = ? and command_id = ? and not confirmed")
                .params(tenant.value(), by.value())
                .update();
    }

    /** Somebody, and a number, goes with the last details that were prepared with them; what others keep stays. */
    int discard(JdbcClient sql, TenantId tenant, CommandId by) {
        var left = sql.sql("""
                        delete from vault_details where tenant = ? and command_id = ? and not confirmed
                        returning person
                        """)
                .params(tenant.value(), by.value())
                .query(UUID.class)
                .list();
        sql.sql("""
                        delete from vault_employee_number n
                         where n.tenant = :tenant and n.person = any (:left) and not exists (
                           select from vault_details d
                            where d.tenant = n.tenant and d.employee_number_digest = n.digest)
                        """)
                .param("tenant", tenant.value())
                .param("left", left.toArray(UUID[]::new))
                .update();
        return sql.sql("""
                        delete from vault_person p
                         where p.tenant = :tenant and p.person = any (:left) and not p.confirmed and not exists (
                           select from vault_details d where d.tenant = p.tenant and d.person = p.person)
                        """)
                .param("tenant", tenant.value())
                .param("left", left.toArray(UUID[]::new))
                .update();
    }

    Map<CommandId, Set<PersonId>> unconfirmed(JdbcClient sql, TenantId tenant, Instant before) {
        var waiting = new HashMap<CommandId, Set<PersonId>>();
        sql.sql("select command_id, person from vault_details where tenant = ? and valid_from < ? and not confirmed")
                .params(tenant.value(), Timestamp.from(before))
                .query(row -> {
                    waiting.computeIfAbsent(
                                    new CommandId(row.getObject("command_id", UUID.class)), _ -> new HashSet<>())
                            .add(new PersonId(row.getObject("person", UUID.class)));
                });
        return waiting;
    }

    List<VaultPerson> select(JdbcClient sql, TenantId tenant, UUID[] people) {
        return sql.sql(PEOPLE + " and p.person = any (:people)")
                .param("tenant", tenant.value())
                .param("people", people)
                .query((row, _) -> person(tenant, row))
                .list();
    }

    List<VaultPerson> selectAll(JdbcClient sql, TenantId tenant) {
        return sql.sql(PEOPLE)
                .param("tenant", tenant.value())
                .query((row, _) -> person(tenant, row))
                .list();
    }

    List<PersonDetails> history(JdbcClient sql, TenantId tenant, PersonId person) {
        var key = keys.opened(sql, tenant, List.of(person.value())).get(person.value());
        if (key == null) {
            return List.of();
        }
        var names = new ArrayList<PersonDetails>();
        sql.sql("""
                        select command_id, details from vault_details
                         where tenant = ? and person = ? and confirmed order by valid_from desc, command_id desc
                        """).params(tenant.value(), person.value()).query(row -> {
            names.add(details(key, tenant, person, row));
        });
        return names;
    }

    /** @return by hex of the digest */
    Map<String, PersonId> selectByNumber(JdbcClient sql, TenantId tenant, byte[][] digests) {
        var found = new HashMap<String, PersonId>();
        sql.sql("""
                        select distinct n.digest, n.person
                          from vault_employee_number n
                          join vault_details d on d.tenant = n.tenant and d.employee_number_digest = n.digest
                         where n.tenant = ? and n.digest = any (?) and d.confirmed
                        """).params(tenant.value(), digests).query(row -> {
            var digest = HexFormat.of().formatHex(row.getBytes("digest"));
            found.put(digest, new PersonId(row.getObject("person", UUID.class)));
        });
        return found;
    }

    private VaultPerson person(TenantId tenant, ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person", UUID.class));
        var key = keys.unwrapped(tenant, person.value(), row.getBytes("wrapped"));
        var number = row.getBytes("employee_number");
        return new VaultPerson(
                person,
                Founded.Kind.valueOf(row.getString("kind")),
                details(key, tenant, person, row),
                number == null ? null : opened(key, tenant, person, NUMBER, number));
    }

    private PersonDetails details(Aead key, TenantId tenant, PersonId person, ResultSet row) throws SQLException {
        var field = "details/" + row.getObject("command_id", UUID.class);
        return json.readValue(opened(key, tenant, person, field, row.getBytes("details")), PersonDetails.class);
    }

    private static byte[] sealed(Aead key, TenantId tenant, PersonId person, String field, String text) {
        try {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(tenant, person, field));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String opened(Aead key, TenantId tenant, PersonId person, String field, byte[] sealed) {
        try {
            return new String(key.decrypt(sealed, bound(tenant, person, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a row of the vault does not open under its person's key", fault);
        }
    }

    private static byte[] bound(TenantId tenant, PersonId person, String field) {
        return SealedTexts.bound(tenant, person.value(), new UUID(0, 0), field);
    }
}

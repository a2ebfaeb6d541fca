package trellis.command.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Which person signs in with an account: the same in every organisation, so that a second account is nobody new. */
public final class Identities {
    private static final int MOST_REMEMBERED = 100_000;

    private final JdbcClient sql;
    // A confirmed account is its person's for good, so what is remembered is never stale.
    private final Cache<AccountKey, PersonId> confirmed =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Identities(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return nobody for an account that no fact has linked yet */
    public Optional<PersonId> personOf(AccountKey account) {
        var known = confirmed.getIfPresent(account);
        if (known != null) {
            return Optional.of(known);
        }
        var person = confirmedPersonOf(account);
        person.ifPresent(found -> confirmed.put(account, found));
        return person;
    }

    private Optional<PersonId> confirmedPersonOf(AccountKey account) {
        return sql.sql("select person from identity where account = ? and confirmed")
                .param(account.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /**
     * An account that waits for a fact about one person is prepared for nobody else: that fact may stand already, with
     * nobody left to confirm it but the sweep.
     *
     * @return false when the account is another person's or waits to be; else it waits for its fact
     */
    public boolean prepare(TenantId tenant, AccountKey account, PersonId person, Instant at) {
        sql.sql("""
                        insert into identity (account, person, tenant, linked_at) values (?, ?, ?, ?)
                        on conflict (account) do nothing
                        """)
                .params(account.value(), person.value(), tenant.value(), Timestamp.from(at))
                .update();
        return person.value()
                .equals(sql.sql("select person from identity where account = ?")
                        .param(account.value())
                        .query(UUID.class)
                        .single());
    }

    /** An account that waits for the fact that links it. */
    public record Waiting(AccountKey account, PersonId person, TenantId tenant) {}

    public List<Waiting> unconfirmed(Instant before) {
        return sql.sql("select account, person, tenant from identity where linked_at < ? and not confirmed")
                .param(Timestamp.from(before))
                .query((row, _) -> new Waiting(
                        new AccountKey(row.getString("account")),
                        new PersonId(row.getObject("person", UUID.class)),
                        new TenantId(row.getString("tenant"))))
                .list();
    }

    public void confirm(AccountKey account, PersonId person) {
        sql.sql("update identity set confirmed = true where account = ? and person = ?")
                .params(account.value(), person.value())
                .update();
    }

    public void discard(AccountKey account, PersonId person) {
        sql.sql("delete from identity where account = ? and person = ? and not confirmed")
                .params(account.value(), person.value())
                .update();
    }
}

package trellis.command.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.command.vault.TenantScope;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;

/** The only SQL that knows which sign-offs will end by their date. Rows and checkpoint move in one transaction. */
final class ExpiringTable {
    private final TenantScope scope;

    ExpiringTable(TenantScope scope) {
        this.scope = scope;
    }

    long checkpoint(TenantId tenant) {
        return scope.in(
                tenant,
                sql -> sql.sql("select position from expiring_checkpoint where tenant = ?")
                        .param(tenant.value())
                        .query(Long.class)
                        .optional()
                        .orElse(0L));
    }

    void follow(TenantId tenant, List<RecordedEvent<DomainEvent>> facts) {
        scope.in(tenant, sql -> {
            facts.forEach(fact -> fold(sql, tenant, fact.event()));
            return sql.sql("""
                            insert into expiring_checkpoint (tenant, position) values (?, ?)
                            on conflict (tenant) do update set
                              position = greatest(expiring_checkpoint.position, excluded.position)
                            """)
                    .params(tenant.value(), facts.getLast().position())
                    .update();
        });
    }

    /** @return those whose last valid day is before the day */
    List<Expiring> over(TenantId tenant, LocalDate day) {
        return scope.in(
                tenant,
                sql -> sql.sql("""
                        select sign_off, worker, element, expires_on from expiring_sign_off
                         where tenant = ? and expires_on < ? order by expires_on, sign_off
                        """)
                        .params(tenant.value(), day)
                        .query((row, _) -> new Expiring(
                                new SignOffId(row.getObject("sign_off", UUID.class)),
                                new PersonId(row.getObject("worker", UUID.class)),
                                new ElementCode(row.getString("element")),
                                row.getObject("expires_on", LocalDate.class)))
                        .list());
    }

    private static void fold(JdbcClient sql, TenantId tenant, DomainEvent event) {
        switch (event) {
            case CompetencySignedOff signed
            when signed.expiresOn() != null ->
                sql.sql("""
                                insert into expiring_sign_off (tenant, sign_off, worker, element, expires_on)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                tenant.value(),
                                signed.signOff().value(),
                                signed.worker().value(),
                                signed.element().value(),
                                signed.expiresOn())
                        .update();
            case SignOffRevoked ended -> delete(sql, tenant, ended.signOff());
            case SignOffSuperseded ended -> delete(sql, tenant, ended.signOff());
            case SignOffLapsed ended -> delete(sql, tenant, ended.signOff());
            default -> {
                // Nothing that begins or ends a sign-off.
            }
        }
    }

    private static void delete(JdbcClient sql, TenantId tenant, SignOffId signOff) {
        sql.sql("delete from expiring_sign_off where tenant = ? and sign_off = ?")
                .params(tenant.value(), signOff.value())
                .update();
    }
}

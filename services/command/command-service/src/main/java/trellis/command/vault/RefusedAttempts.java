package trellis.command.vault;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Who tried what and was refused, for the organisation's auditor. Only ever added to. */
public final class RefusedAttempts {
    private final TenantScope scope;

    RefusedAttempts(TenantScope scope) {
        this.scope = scope;
    }

    /** @param actor null when the account is nobody's */
    public record RefusedAttempt(
            UUID id, Instant at, @Nullable PersonId actor, String command, String code) {}

    public void add(
            TenantId tenant,
            Instant at,
            @Nullable PersonId actor,
            String command,
            String code,
            @Nullable CommandId request) {
        scope.in(
                tenant,
                sql -> sql.sql("""
                        insert into refused_attempt (tenant, id, at, actor, command, code, request_id)
                        values (:tenant, :id, :at, :actor, :command, :code, :request)
                        """)
                        .param("tenant", tenant.value())
                        .param("id", UuidCreator.getTimeOrderedEpochPlus1())
                        .param("at", Timestamp.from(at))
                        .param("actor", actor == null ? null : actor.value(), Types.OTHER)
                        .param("command", command)
                        .param("code", code)
                        .param("request", request == null ? null : request.value(), Types.OTHER)
                        .update());
    }

    /**
     * @param code of the rule that refused, or null for any
     * @return newest first, those before {@code before} or all for null
     */
    public List<RefusedAttempt> page(
            TenantId tenant, AuditQuestion question, @Nullable String code, @Nullable UUID before, int most) {
        return scope.in(
                tenant,
                sql -> question.asking(sql.sql("select id, at, actor, command, code from refused_attempt"
                                + AuditQuestion.fits("actor")
                                + "and (cast(:code as text) is null or code = :code) order by id desc limit :most"))
                        .param("code", code, Types.VARCHAR)
                        .param("tenant", tenant.value())
                        .param("before", before, Types.OTHER)
                        .param("most", most)
                        .query((row, _) -> {
                            var actor = row.getObject("actor", UUID.class);
                            return new RefusedAttempt(
                                    row.getObject("id", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    actor == null ? null : new PersonId(actor),
                                    row.getString("command"),
                                    row.getString("code"));
                        })
                        .list());
    }
}

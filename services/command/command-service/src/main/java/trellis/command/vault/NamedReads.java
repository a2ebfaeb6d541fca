package trellis.command.vault;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Who looked at whose named data, for the organisation's auditor. Only ever added to. */
public final class NamedReads {
    private final TenantScope scope;

    NamedReads(TenantScope scope) {
        this.scope = scope;
    }

    /** What was looked at. */
    public enum Purpose {
        NAMES,
        TEXTS,
        WORKER_RECORD,
        SEARCH,
        IMPORT
    }

    public record NamedRead(UUID id, Instant at, PersonId reader, Purpose purpose, List<PersonId> subjects) {}

    public void add(TenantId tenant, Instant at, PersonId reader, Purpose purpose, Collection<PersonId> subjects) {
        var ids = subjects.stream().map(PersonId::value).distinct().sorted().toArray(UUID[]::new);
        scope.in(
                tenant,
                sql -> sql.sql(
                                "insert into named_read (tenant, id, at, reader, purpose, subjects) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                tenant.value(),
                                UuidCreator.getTimeOrderedEpochPlus1(),
                                Timestamp.from(at),
                                reader.value(),
                                purpose.name(),
                                ids)
                        .update());
    }

    /**
     * @param of whose data was looked at, or null for anybody's
     * @return newest first, those before {@code before} or all for null
     */
    public List<NamedRead> page(
            TenantId tenant, AuditQuestion question, @Nullable PersonId of, @Nullable UUID before, int most) {
        return scope.in(
                tenant,
                sql -> question.asking(
                                sql.sql(
                                        "select id, at, reader, purpose, subjects from named_read"
                                                + AuditQuestion.fits("reader")
                                                + "and (cast(:of as uuid) is null or :of = any(subjects)) order by id desc limit :most"))
                        .param("of", of == null ? null : of.value(), java.sql.Types.OTHER)
                        .param("tenant", tenant.value())
                        .param("before", before, java.sql.Types.OTHER)
                        .param("most", most)
                        .query((row, _) -> new NamedRead(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                new PersonId(row.getObject("reader", UUID.class)),
                                Purpose.valueOf(row.getString("purpose")),
                                Arrays.stream((UUID[]) row.getArray("subjects").getArray())
                                        .map(PersonId::new)
                                        .toList()))
                        .list());
    }
}

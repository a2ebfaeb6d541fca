package trellis.command.vault;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import trellis.language.LondonDay;
import trellis.language.PersonId;

/**
 * What an auditor asks of refused attempts or of reads; null where it does not matter.
 *
 * @param by who tried, or who looked
 * @param from the first day in London
 * @param to the last
 */
public record AuditQuestion(
        @Nullable PersonId by,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Of a table with {@code at}, {@code id} and this column of who did it. */
    static String fits(String by) {
        return """
                 where tenant = :tenant and (cast(:before as uuid) is null or id < :before)
                   and (cast(:by as uuid) is null or %s = :by)
                   and (cast(:from as timestamptz) is null or at >= :from)
                   and (cast(:until as timestamptz) is null or at < :until)
                """.formatted(by);
    }

    StatementSpec asking(StatementSpec statement) {
        return statement
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("from", begin(from), Types.TIMESTAMP)
                .param("until", to == null ? null : begin(to.plusDays(1)), Types.TIMESTAMP);
    }

    private static @Nullable Timestamp begin(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(LondonDay.ZONE).toInstant());
    }
}

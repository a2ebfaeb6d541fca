package trellis.query.signoffhistory;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import trellis.language.LondonDay;
import trellis.project.signoffhistory.HistoryRow;
import trellis.query.door.Reading;

/** The history as it is asked for: filtered, sorted and paged by key. */
final class HistorySearch {
    private static final String STILL_WAITING = " and outcome = 'REQUESTED'"
            + " and not exists (select from sign_off_history as later"
            + " where later.tenant = sign_off_history.tenant and later.request = sign_off_history.request"
            + " and later.outcome in ('WITHDRAWN', 'RETURNED', 'SIGNED'))";

    long count(Reading reading, HistoryQuestion question) {
        return asking(reading, question, "select count(*) from sign_off_history" + fitting(question))
                .query(Long.class)
                .single();
    }

    /**
     * @param after the sort value and the position of the last row shown, or null to begin
     * @param most how many rows, or null for all
     */
    List<HistoryRow> rows(
            Reading reading, HistoryQuestion question, @Nullable List<String> after, @Nullable Integer most) {
        var sort = question.sort();
        var order = sort.descending ? " desc" : " asc";
        var beyond = after == null
                ? ""
                : " and (" + sort.column + ", position) " + (sort.descending ? "<" : ">") + " (cast(:value as "
                        + sort.type + "), :position)";
        return asking(
                        reading,
                        question,
                        "select body from sign_off_history" + fitting(question) + beyond + " order by " + sort.column
                                + order + ", position" + order + " limit :most")
                .param("value", after == null ? null : after.getFirst(), Types.VARCHAR)
                .param("position", after == null ? 0L : Long.parseLong(after.getLast()))
                .param("most", most, Types.INTEGER)
                .query((row, _) -> SignOffHistoryTable.read(row))
                .list();
    }

    /** What {@link #rows} goes on after this row by. */
    static List<String> place(HistoryRow row, HistoryQuestion.Sort sort) {
        var expires = row.validity() == null ? null : row.validity().expiresOn();
        var value = switch (sort) {
            case NEWEST, OLDEST -> row.occurredAt().toString();
            case ELEMENT -> row.skill().element().value();
            case EXPIRES_SOONEST, EXPIRES_LATEST -> expires == null ? "infinity" : expires.toString();
        };
        return List.of(value, Long.toString(row.position()));
    }

    /** The facts of one sign-off and of the request that it answered, in the log's order. */
    List<HistoryRow> ofSignOff(Reading reading, UUID signOff) {
        return reading.sql()
                .sql("""
                select body from sign_off_history
                where tenant = :tenant
                  and (sign_off = :signOff
                       or request = any(array(select request from sign_off_history
                                              where tenant = :tenant and sign_off = :signOff and outcome = 'SIGNED')))
                order by position""")
                .param("tenant", reading.tenant().value())
                .param("signOff", signOff)
                .query((row, _) -> SignOffHistoryTable.read(row))
                .list();
    }

    /** Only what was asked for stands in the statement, so that each question has the plan that is its own. */
    private static String fitting(HistoryQuestion question) {
        return " where tenant = :tenant"
                + when(question.worker(), " and worker = :worker")
                + when(question.element(), " and element = :element")
                + when(question.assessor(), " and assessor = :assessor")
                + when(question.signatory(), " and signatory = :signatory")
                + when(question.from(), " and occurred_at >= :from")
                + when(question.to(), " and occurred_at < :to")
                + when(question.outcome(), " and outcome = :outcome")
                + when(
                        question.currentOn(),
                        " and outcome = 'SIGNED' and signed_on <= :currentOn"
                                + " and (expires_on is null or expires_on >= :currentOn)"
                                + " and (ended_on is null or ended_on > :currentOn)")
                + when(question.expiresBy(), " and outcome = 'SIGNED' and expires_on <= :expiresBy")
                + (question.waiting() ? STILL_WAITING : "");
    }

    /** When the day begins in London: the order of the history is by the moment, and so is its index. */
    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(LondonDay.ZONE).toOffsetDateTime();
    }

    private static String when(@Nullable Object asked, String condition) {
        return asked == null ? "" : condition;
    }

    private static StatementSpec asking(Reading reading, HistoryQuestion question, String statement) {
        var outcome = question.outcome();
        return reading.sql()
                .sql(statement)
                .param("tenant", reading.tenant().value())
                .param("worker", question.worker(), Types.OTHER)
                .param("element", question.element(), Types.VARCHAR)
                .param("assessor", question.assessor(), Types.OTHER)
                .param("signatory", question.signatory(), Types.OTHER)
                .param("from", start(question.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        question.to() == null ? null : start(question.to().plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("currentOn", question.currentOn(), Types.DATE)
                .param("expiresBy", question.expiresBy(), Types.DATE);
    }
}

package trellis.query.outcomereports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.TenantId;
import trellis.language.funding.Attribution;
import trellis.language.funding.Duty;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.OutcomeReturnReason;
import trellis.project.outcomereports.OutcomeReport;
import trellis.query.door.AsOf;

/**
 * What a party said came of an allocation.
 *
 * @param funder in whose log it lies
 * @param party from whose log the figures are counted
 * @param by null where others filed it than the reader's own people
 * @param days how long it waited, or waits
 */
record OutcomeReportView(
        String funder,
        UUID report,
        UUID allocation,
        UUID programme,
        String recipient,
        String party,
        OutcomeReport.Standing standing,
        @Nullable UUID by,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable OutcomeReturnReason reason,
        long days,
        List<OutcomeView> outcomes) {
    /** What a count of the party's log between the two positions says to the figure that was reported. */
    enum Recount {
        AGREES,
        DIFFERS,
        /** The log is not read so far yet. */
        NOT_YET
    }

    /**
     * @param baseline and {@code position} of the party's log
     * @param figure null where the party does not share it with the reader
     */
    record OutcomeView(
            OutcomeMeasure measure,
            Attribution attribution,
            long baseline,
            long position,
            @Nullable Long figure,
            Recount recount) {}

    /** @param held what the reader is trusted with today */
    record Reports(AsOf asOf, LocalDate on, List<OutcomeReportView> items, List<Duty> held) {}

    /** @param held what the reader is trusted with today */
    record OneReport(AsOf asOf, LocalDate on, OutcomeReportView report, List<Duty> held) {}

    /** @param own whether the reader's organisation is the one whose figures they are */
    static OutcomeReportView of(
            TenantId funder, OutcomeReport each, LocalDate on, boolean own, Map<OutcomeClaim, Recount> recounts) {
        var line = each.line();
        var decided = each.decidedAt();
        return new OutcomeReportView(
                funder.value(),
                each.report().value(),
                line.allocation().value(),
                line.programme().value(),
                line.recipient().value(),
                each.party().value(),
                each.standing(),
                own ? each.by().value() : null,
                each.filedAt(),
                decided,
                each.reason(),
                ChronoUnit.DAYS.between(LondonDay.of(each.filedAt()), decided == null ? on : LondonDay.of(decided)),
                each.outcomes().stream()
                        .map(claim -> new OutcomeView(
                                claim.measure(),
                                claim.attribution(),
                                claim.baseline(),
                                claim.position(),
                                own ? claim.figure() : null,
                                Objects.requireNonNull(recounts.get(claim))))
                        .toList());
    }
}

package trellis.project.outcomereports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.Line;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;
import trellis.language.organisation.OrganisationCode;

/**
 * What a party said came of an allocation.
 *
 * @param party whose log the figures are counted from
 * @param decidedAt when it stopped waiting, or null while it waits
 * @param reason why it was returned, or null
 */
public record OutcomeReport(
        OutcomeReportId report,
        Line line,
        OrganisationCode party,
        List<OutcomeClaim> outcomes,
        Standing standing,
        PersonId by,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable OutcomeReturnReason reason) {
    public enum Standing {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    public OutcomeReport {
        outcomes = List.copyOf(outcomes);
    }

    OutcomeReport decided(Standing now, Instant at, @Nullable OutcomeReturnReason because) {
        return new OutcomeReport(report, line, party, outcomes, now, by, filedAt, at, because);
    }
}

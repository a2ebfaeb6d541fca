package trellis.language.funding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** What a party says came of an allocation, and what a reviewer found. */
public sealed interface OutcomeEvent extends FundingEvent {
    OutcomeReportId report();

    Line line();

    /** Whose log the figures are counted from. */
    OrganisationCode party();

    /** Measures that the report counts for this money, or that may be counted for other money again. */
    List<OutcomeMeasure> attributed();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /** @param duty in the party's log, under which it was filed */
    record OutcomesReported(
            OutcomeReportId report,
            Line line,
            OrganisationCode party,
            List<OutcomeClaim> outcomes,
            GrantId duty,
            PersonId by,
            Instant occurredAt)
            implements OutcomeEvent {
        public OutcomesReported {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public List<OutcomeMeasure> attributed() {
            return outcomes.stream()
                    .filter(each -> each.attribution() == Attribution.ATTRIBUTED)
                    .map(OutcomeClaim::measure)
                    .toList();
        }
    }

    record OutcomeReportAccepted(
            OutcomeReportId report, Line line, OrganisationCode party, PersonId by, Instant occurredAt)
            implements OutcomeEvent {
        @Override
        public List<OutcomeMeasure> attributed() {
            return List.of();
        }
    }

    /** @param attributed measures that may be counted for other money again */
    record OutcomeReportReturned(
            OutcomeReportId report,
            Line line,
            OrganisationCode party,
            List<OutcomeMeasure> attributed,
            OutcomeReturnReason reason,
            PersonId by,
            Instant occurredAt)
            implements OutcomeEvent {
        public OutcomeReportReturned {
            attributed = List.copyOf(attributed);
        }
    }

    @Override
    default Set<Tag> tags() {
        return Stream.concat(
                        LineTags.of(line(), report().tag()).stream(),
                        attributed().stream().map(measure -> LineTags.outcome(party(), measure)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

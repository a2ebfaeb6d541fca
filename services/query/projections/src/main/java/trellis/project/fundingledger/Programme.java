package trellis.project.fundingledger;

import java.util.List;
import java.util.stream.Stream;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;

/**
 * A programme with its budget.
 *
 * @param heading what a party may know of it
 * @param entries its trail, without that of its allocations
 */
public record Programme(Heading heading, Pence budget, List<Plan> plans, List<Entry> entries) {
    /** What a programme is, without its money. */
    public record Heading(
            ProgrammeId programme,
            FinancialYear year,
            Label name,
            Label purpose,
            OrganisationCode funder,
            ProgrammeTerms terms,
            List<Named> streams) {
        public Heading {
            streams = List.copyOf(streams);
        }
    }

    public record Named(StreamId stream, Label name) {}

    /** @param planned the part of the budget that is for the stream */
    public record Plan(StreamId stream, Pence planned) {}

    public Programme {
        plans = List.copyOf(plans);
        entries = List.copyOf(entries);
    }

    /** What the budget holds for no stream. */
    public Pence unplanned() {
        return plans.stream().map(Plan::planned).reduce(budget, Pence::minus);
    }

    Programme with(Entry entry) {
        return new Programme(heading, budget, plans, added(entries, entry));
    }

    Programme budget(Pence other) {
        return new Programme(heading, other, plans, entries);
    }

    Programme stream(StreamId stream, Label name) {
        var streams = added(heading.streams(), new Named(stream, name));
        return new Programme(
                new Heading(
                        heading.programme(),
                        heading.year(),
                        heading.name(),
                        heading.purpose(),
                        heading.funder(),
                        heading.terms(),
                        streams),
                budget,
                added(plans, new Plan(stream, Pence.NONE)),
                entries);
    }

    Programme planned(StreamId stream, Pence more, Pence less) {
        var changed = plans.stream()
                .map(plan -> plan.stream().equals(stream)
                        ? new Plan(stream, plan.planned().plus(more).minus(less))
                        : plan)
                .toList();
        return new Programme(heading, budget, changed, entries);
    }

    static <T> List<T> added(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}

package trellis.language.funding;

import java.time.Instant;
import java.util.Set;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.OrganisationCode;

/** A programme, its budget and its streams. */
public sealed interface ProgrammeEvent extends FundingEvent {
    /** @param funder the organisation that the money comes from, and in whose log this lies */
    record ProgrammeOpened(
            ProgrammeId programme,
            FinancialYear year,
            Label name,
            Label purpose,
            OrganisationCode funder,
            ProgrammeTerms terms,
            PersonId by,
            Instant occurredAt)
            implements ProgrammeEvent {}

    /** @param award the letter that says so */
    record BudgetAdded(
            EntryId entry, ProgrammeId programme, Pence amount, Document award, PersonId by, Instant occurredAt)
            implements ProgrammeEvent {}

    /** @param award the letter that says so */
    record BudgetReduced(
            EntryId entry, ProgrammeId programme, Pence amount, Document award, PersonId by, Instant occurredAt)
            implements ProgrammeEvent {}

    record StreamOpened(StreamId stream, ProgrammeId programme, Label name, PersonId by, Instant occurredAt)
            implements ProgrammeEvent {}

    /** A part of the budget is for this stream from now on. */
    record StreamFunded(
            EntryId entry, ProgrammeId programme, StreamId stream, Pence amount, PersonId by, Instant occurredAt)
            implements ProgrammeEvent {}

    /** A part of what the stream has not offered is the budget's again. */
    record StreamReduced(
            EntryId entry, ProgrammeId programme, StreamId stream, Pence amount, PersonId by, Instant occurredAt)
            implements ProgrammeEvent {}

    @Override
    default Set<Tag> tags() {
        var programme = programme().tag();
        return switch (this) {
            case BudgetAdded e -> Set.of(programme, e.entry().tag());
            case BudgetReduced e -> Set.of(programme, e.entry().tag());
            case StreamOpened e -> Set.of(programme, e.stream().tag());
            case StreamFunded e -> Set.of(programme, e.stream().tag(), e.entry().tag());
            case StreamReduced e ->
                Set.of(programme, e.stream().tag(), e.entry().tag());
            case ProgrammeOpened _ -> Set.of(programme);
        };
    }
}

package trellis.language.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;

/** What becomes of money that was paid and not spent: it comes back, or it is kept for the year after. */
public sealed interface YearEndEvent extends FundingEvent {
    Line line();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /**
     * Of the recipient's own accord or clawed back, as the reason says.
     *
     * @param returnedOn when the funder had it back
     * @param paymentReference where the funder's books have it
     */
    record MoneyReturned(
            EntryId entry,
            Line line,
            Pence amount,
            MoneyReturnReason reason,
            LocalDate returnedOn,
            String paymentReference,
            PersonId by,
            Instant occurredAt)
            implements YearEndEvent {}

    /**
     * By the recipient or its host.
     *
     * @param spendBy the day by which it would be spent, within the year after
     * @param duty in the asking party's log, under which it was asked
     */
    record CarryOverAsked(
            CarryOverId carryOver,
            Line line,
            Pence amount,
            CarryOverReason reason,
            LocalDate spendBy,
            GrantId duty,
            PersonId by,
            Instant occurredAt)
            implements YearEndEvent {}

    /** Whole, as it was asked. */
    record CarryOverApproved(
            EntryId entry, CarryOverId carryOver, Line line, Pence amount, PersonId by, Instant occurredAt)
            implements YearEndEvent {}

    record CarryOverRefused(
            CarryOverId carryOver, Line line, Pence amount, CarryOverRefusal reason, PersonId by, Instant occurredAt)
            implements YearEndEvent {}

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case MoneyReturned e -> LineTags.of(e.line(), e.entry().tag());
            case CarryOverAsked e -> LineTags.of(e.line(), e.carryOver().tag());
            case CarryOverApproved e ->
                LineTags.of(e.line(), e.carryOver().tag(), e.entry().tag());
            case CarryOverRefused e -> LineTags.of(e.line(), e.carryOver().tag());
        };
    }
}

package trellis.decide.funding;

import java.time.Instant;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.funding.EntryId;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of a programme, its budget and its streams, in the funder's log. */
public sealed interface ProgrammeCommand extends Command {
    ProgrammeId programme();

    /** @param funder the organisation of the log, as the door found it */
    record OpenProgramme(
            PersonId actor,
            Instant at,
            ProgrammeId programme,
            FinancialYear year,
            Label name,
            Label purpose,
            OrganisationCode funder,
            ProgrammeTerms terms)
            implements ProgrammeCommand {}

    record AddBudget(PersonId actor, Instant at, EntryId entry, ProgrammeId programme, Pence amount, Document award)
            implements ProgrammeCommand {}

    record ReduceBudget(PersonId actor, Instant at, EntryId entry, ProgrammeId programme, Pence amount, Document award)
            implements ProgrammeCommand {}

    record OpenStream(PersonId actor, Instant at, StreamId stream, ProgrammeId programme, Label name)
            implements ProgrammeCommand {}

    record FundStream(PersonId actor, Instant at, EntryId entry, ProgrammeId programme, StreamId stream, Pence amount)
            implements ProgrammeCommand {}

    record ReduceStream(PersonId actor, Instant at, EntryId entry, ProgrammeId programme, StreamId stream, Pence amount)
            implements ProgrammeCommand {}
}

package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.id;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.ADA;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.entry;

import java.time.LocalDate;
import java.util.Set;
import trellis.decide.funding.YearEndCommand.ApproveCarryOver;
import trellis.decide.funding.YearEndCommand.AskToCarryOver;
import trellis.decide.funding.YearEndCommand.RecordReturn;
import trellis.decide.funding.YearEndCommand.RefuseCarryOver;
import trellis.language.PersonId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.language.organisation.OrganisationCode;

/** What is left of the £100 that {@link Claims} were paid: Fin takes back, Rita asks for the trust, Ada decides. */
final class YearEnds {
    static final CarryOverId CARRY_OVER = new CarryOverId(id(801));
    static final CarryOverId OTHER_CARRY_OVER = new CarryOverId(id(802));
    static final LocalDate SUMMER = YEAR.lastDay().plusMonths(3);

    private YearEnds() {}

    static MoneyReturned returned(long pence) {
        return new MoneyReturned(
                entry(50), LINE, new Pence(pence), MoneyReturnReason.UNDERSPEND, TODAY, "R-1", FIN, EARLIER);
    }

    static CarryOverAsked asked(CarryOverId carryOver, long pence) {
        return new CarryOverAsked(
                carryOver,
                LINE,
                new Pence(pence),
                CarryOverReason.COURSE_RUNS_ON,
                SUMMER,
                RITAS.grant(),
                RITA,
                EARLIER);
    }

    static CarryOverApproved approved(CarryOverId carryOver, long pence) {
        return new CarryOverApproved(entry(51), carryOver, LINE, new Pence(pence), ABE, EARLIER);
    }

    static CarryOverRefused refused(CarryOverId carryOver, long pence) {
        return new CarryOverRefused(carryOver, LINE, new Pence(pence), CarryOverRefusal.NOT_COMMITTED, ABE, EARLIER);
    }

    static RecordReturn takeBack(long pence) {
        return takeBack(FIN, pence, TODAY);
    }

    static RecordReturn takeBack(PersonId by, long pence, LocalDate on) {
        return new RecordReturn(by, NOW, entry(9), LINE, new Pence(pence), MoneyReturnReason.UNDERSPEND, on, "R-9");
    }

    static AskToCarryOver ask(long pence) {
        return ask(RITA, pence, SUMMER, RITAS);
    }

    static AskToCarryOver ask(PersonId by, long pence, LocalDate spendBy, PartyGrant grant) {
        return new AskToCarryOver(
                by, NOW, CARRY_OVER, LINE, new Pence(pence), CarryOverReason.COURSE_RUNS_ON, spendBy, grant);
    }

    static ApproveCarryOver approve(PersonId by, OrganisationCode... ties) {
        return new ApproveCarryOver(by, NOW, entry(9), CARRY_OVER, LINE, Set.of(ties));
    }

    static ApproveCarryOver approve() {
        return approve(ADA);
    }

    static RefuseCarryOver refuse(PersonId by, OrganisationCode... ties) {
        return new RefuseCarryOver(by, NOW, CARRY_OVER, LINE, CarryOverRefusal.NOT_COMMITTED, Set.of(ties));
    }

    static RefuseCarryOver refuse() {
        return refuse(ADA);
    }
}

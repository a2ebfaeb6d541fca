package trellis.demonstration;

import java.time.LocalDate;
import java.util.List;
import trellis.decide.funding.AgreementCommand.DrawUpVariation;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.language.funding.AgreementId;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Instalment;

/** How what is not paid of one sum is agreed anew. */
record PurseVariation(Purse purse) {
    /**
     * @param comesTo what the allocation comes to, in pounds
     * @param next of them to be paid, on a report as before
     */
    void drawnUp(LocalDate on, long comesTo, long next, LocalDate due) {
        var part = new Instalment(1, MoneyPeople.pounds(next), due, List.of(new Condition(1, ConditionKind.REPORT)));
        purse.ask(
                on,
                1,
                at -> new DrawUpVariation(
                        purse.people().lead(),
                        at,
                        variation(),
                        purse.line(),
                        paper(),
                        MoneyPeople.pounds(comesTo),
                        List.of(part)));
    }

    void signedByTheParty(LocalDate on) {
        var grant = purse.grant();
        purse.asked(
                on,
                2,
                null,
                at -> new SignAgreement(grant.person(), at, variation(), purse.line(), paper().digest(), grant));
    }

    void signedByTheFunder(LocalDate on) {
        purse.ask(
                on,
                3,
                at -> new SignAgreement(
                        purse.people().approver(), at, variation(), purse.line(), paper().digest(), null));
    }

    private AgreementId variation() {
        return new AgreementId(purse.id("variation", 1));
    }

    private Document paper() {
        return new Document(Ids.digest("variation of " + purse.line().allocation()), null);
    }
}

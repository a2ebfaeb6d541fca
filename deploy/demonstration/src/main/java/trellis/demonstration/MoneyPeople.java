package trellis.demonstration;

import trellis.decide.funding.PartyGrant;
import trellis.language.PersonId;
import trellis.language.funding.Duty;
import trellis.language.funding.Pence;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** Who proposes, approves, pays and verifies for the faculty: four people, and a second approver for large sums. */
record MoneyPeople(PersonId lead, PersonId approver, PersonId secondApprover, PersonId finance, PersonId verifier) {
    static final Pence SECOND_APPROVER_ABOVE = pounds(24_000);
    static final Someone SECOND_APPROVER =
            new Someone(new PersonId(Ids.of("S1Y5D", "second approver")), "Joan", "Whitlock", null);
    static final MoneyPeople ALL = new MoneyPeople(
            Persona.FACULTY_LEAD.person(),
            Persona.ICS_LEAD.person(),
            SECOND_APPROVER.person(),
            Persona.FUNDING_MANAGER.person(),
            Persona.FUNDING_VERIFIER.person());

    private static final long PENCE = 100;

    static Pence pounds(long pounds) {
        return new Pence(pounds * PENCE);
    }

    static GrantId duty(String organisation, PersonId person, Duty duty) {
        return new GrantId(Ids.of(organisation, "duty", person, duty));
    }

    /** The trust's education lead answers for its money, as granted in the trust's own log. */
    static PartyGrant partyGrant(String trust) {
        var person = TrustStory.educatorOf(trust);
        return new PartyGrant(
                new OrganisationCode(trust), duty(trust, person, Duty.FINANCE_LEAD), person, Story.BEGIN, null);
    }
}

package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.OperatorGrant;
import trellis.decide.assessment.AuthorityCommand.AuthoriseAssessor;
import trellis.decide.funding.DutyCommand.GrantDuty;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.LinkAccount;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.funding.Duty;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** The operator brings an organisation on; its educator names the assessors. One minute for each thing asked. */
final class Opening {
    private final String tenant;
    private final String issuer;
    private final OperatorGrant operator;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();
    private LocalTime time = LocalTime.of(9, 0);

    /** @param operator as granted in the national log */
    Opening(String tenant, String issuer, OperatorGrant operator, LocalDate day) {
        this.tenant = tenant;
        this.issuer = issuer;
        this.operator = operator;
        this.day = day;
    }

    List<Step> steps() {
        return steps;
    }

    /** By the operator. */
    void bringOn(Someone person, Role role, @Nullable Persona persona) {
        record(person, role, operator.person(), operator);
        if (persona != null) {
            link(persona, operator.person(), operator);
        }
    }

    /** By the educator: somebody who assesses, or a support worker who also does. */
    void assessor(PersonId educator, Assessor assessor, boolean known, Set<Setting> settings) {
        if (known) {
            grant(assessor.person(), Role.ASSESSOR, educator, null);
        } else {
            record(
                    new Someone(assessor.person(), assessor.given(), assessor.family(), null),
                    Role.ASSESSOR,
                    educator,
                    null);
        }
        Instant at = next();
        steps.add(new Step.Ask(
                at,
                null,
                sealing -> new AuthoriseAssessor(
                        educator,
                        at,
                        new AuthorityId(Ids.of(tenant, "authority", assessor.person())),
                        assessor.person(),
                        registration(assessor, day, sealing),
                        Set.of(),
                        EnumSet.allOf(Stage.class),
                        settings,
                        day,
                        null)));
    }

    static Registration registration(Assessor assessor, LocalDate checkedOn, Sealing sealing) {
        return assessor.register() == Register.NONE
                ? Registration.NONE
                : new Registration(
                        assessor.register(),
                        sealing.seal(assessor.person(), "registration-number", assessor.registrationNumber()),
                        checkedOn,
                        assessor.registeredUntil());
    }

    /** By the operator: trusted with money for the organisation of this log. */
    void trust(PersonId person, Duty duty) {
        Instant at = next();
        steps.add(new Step.Ask(
                at,
                null,
                _ -> new GrantDuty(
                        operator.person(),
                        at,
                        MoneyPeople.duty(tenant, person, duty),
                        person,
                        duty,
                        new OrganisationCode(tenant),
                        day,
                        null,
                        operator)));
    }

    void link(Persona persona, PersonId by, @Nullable OperatorGrant grant) {
        Instant at = next();
        var account = Ids.account(issuer, persona.id());
        steps.add(new Step.Link(at, account, persona.person()));
        steps.add(new Step.Ask(at, null, _ -> new LinkAccount(by, at, persona.person(), account, grant)));
    }

    private void record(Someone person, Role role, PersonId by, @Nullable OperatorGrant grant) {
        Instant at = next();
        steps.add(new Step.Found(at, List.of(person)));
        steps.add(new Step.Ask(at, null, _ -> new RecordPerson(by, at, person.person(), null, grant)));
        grant(person.person(), role, by, grant);
    }

    private void grant(PersonId person, Role role, PersonId by, @Nullable OperatorGrant grant) {
        Instant at = next();
        steps.add(new Step.Ask(
                at,
                null,
                _ -> new GrantRole(
                        by, at, new GrantId(Ids.of(tenant, "grant", person, role)), person, role, day, null, grant)));
    }

    private Instant next() {
        time = time.plusMinutes(1);
        return Clock.exactly(day, time);
    }
}

package trellis.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trellis.decide.OperatorGrant;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.Duty;

/**
 * The whole invented past: eleven trusts of Central East and one that went to Essex, and those who look at them from
 * outside. Each log is told alone, so that several can be told at once. Told twice it is the same.
 */
public final class Demonstration {
    private final Catalogue catalogue;
    private final String issuer;
    private final OperatorGrant operator;

    /**
     * @param issuer of the accounts that the personas sign in with
     * @param operator as granted in the national log
     */
    public Demonstration(Catalogue catalogue, String issuer, OperatorGrant operator) {
        this.catalogue = catalogue;
        this.issuer = issuer;
        this.operator = operator;
    }

    /**
     * Every organisation that has a story, in the order that they are best told in: the few facts of those outside first,
     * so that an import can be tried at once, and then what is looked at first.
     */
    public static List<TenantId> tenants() {
        return Stream.concat(
                        OUTSIDE.stream().map(Persona::organisation),
                        TrustPlan.ALL.stream().map(TrustPlan::tenant))
                .distinct()
                .toList();
    }

    private static final List<Persona> OUTSIDE = List.of(
            Persona.EDUCATOR_RAJ,
            Persona.FACULTY_LEAD,
            Persona.ICS_LEAD,
            Persona.FUNDING_MANAGER,
            Persona.FUNDING_VERIFIER,
            Persona.COMMUNITY_LEAD);

    /** Drawn anew at each call: the same steps, some tens of thousands for a large trust. */
    public Story of(TenantId tenant) {
        return TrustPlan.ALL.stream()
                .filter(plan -> plan.tenant().equals(tenant))
                .findFirst()
                .map(plan -> new TrustStory(plan, catalogue, issuer).tell(operator))
                .orElseGet(() -> outside(tenant));
    }

    private Story outside(TenantId tenant) {
        List<Step> steps = new ArrayList<>();
        var opening = new Opening(tenant.value(), issuer, operator, Story.BEGIN);
        OUTSIDE.stream()
                .filter(persona -> persona.organisation().equals(tenant))
                .forEach(persona -> opening.bringOn(
                        new Someone(persona.person(), persona.given(), persona.family(), null),
                        persona.role(),
                        persona));
        if (tenant.value().equals(MoneyStory.FACULTY)) {
            opening.bringOn(MoneyPeople.SECOND_APPROVER, Role.ICS_LEAD, null);
            opening.trust(MoneyPeople.ALL.approver(), Duty.APPROVER);
            opening.trust(MoneyPeople.ALL.secondApprover(), Duty.APPROVER);
            opening.trust(MoneyPeople.ALL.finance(), Duty.FINANCE_LEAD);
            opening.trust(MoneyPeople.ALL.verifier(), Duty.VERIFIER);
            steps.addAll(new MoneyStory().tell());
        }
        steps.addAll(opening.steps());
        return new Story(tenant, steps);
    }
}

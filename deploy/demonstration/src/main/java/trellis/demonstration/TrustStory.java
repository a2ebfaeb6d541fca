package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.OperatorGrant;
import trellis.decide.workforce.WorkforceCommand.EndPost;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.language.AccountKey;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.assessment.Register;
import trellis.language.funding.Duty;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PostEndReason;

/** One trust from its opening to the end of the story. */
final class TrustStory {
    private static final long SEED = 20_261_122L;
    private static final List<PostEndReason> REASONS = List.of(
            PostEndReason.STARTED_REGISTERED_TRAINING,
            PostEndReason.RETIRED,
            PostEndReason.LEFT_THE_NHS,
            PostEndReason.OTHER);

    private final TrustPlan plan;
    private final Catalogue catalogue;
    private final String issuer;
    private final Random random;
    private final Names names;
    private final Assessors assessors;
    private final PersonId educator;
    private final List<Step> steps = new ArrayList<>();

    TrustStory(TrustPlan plan, Catalogue catalogue, String issuer) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.issuer = issuer;
        this.random = new Random(SEED ^ plan.ods().hashCode());
        this.names = new Names(random);
        this.assessors = Assessors.of(plan, names);
        this.educator = staff("educator").person();
    }

    Story tell(OperatorGrant operator) {
        open(operator);
        var told = new ToldPeople(plan, catalogue, educator, assessors);
        List<Worker> workers = told.cast(new Cast(plan, assessors, names, random).workers());
        for (Worker worker : workers) {
            register(worker);
            Set<ElementCode> alone = told.skillsOf(worker);
            steps.addAll(new Progress(plan, assessors, worker, catalogue, random).steps(alone));
            steps.addAll(told.stepsOf(worker));
        }
        if (plan.ods().equals("RGT")) {
            secondAccount(operator);
        }
        new Sharing(plan.ods(), educator).step().ifPresent(steps::add);
        steps.addAll(new Scoping(plan.ods(), educator).steps());
        return new Story(plan.tenant(), steps);
    }

    private void open(OperatorGrant operator) {
        var opening = new Opening(plan.ods(), issuer, operator, Story.BEGIN);
        opening.bringOn(someone(staff("educator")), Role.EDUCATOR, persona("educator"));
        opening.trust(educator, Duty.FINANCE_LEAD);
        opening.bringOn(someone(staff("auditor")), Role.AUDITOR, persona("auditor"));
        var settings = EnumSet.copyOf(plan.settings());
        for (Assessor assessor : assessors.all()) {
            opening.assessor(educator, assessor, false, settings);
            ToldPeople.personaOf(assessor.person()).ifPresent(persona -> opening.link(persona, educator, null));
        }
        steps.addAll(opening.steps());
    }

    /** A support worker who also assesses, and signs in for that with another account. */
    private void secondAccount(OperatorGrant operator) {
        var persona = Persona.TWO_ACCOUNTS_ASSESSOR;
        var opening = new Opening(plan.ods(), issuer, operator, LocalDate.of(2025, 9, 1));
        opening.link(persona, educator, null);
        opening.assessor(
                educator,
                new Assessor(persona.person(), persona.given(), persona.family(), Register.NONE, "", null),
                true,
                EnumSet.copyOf(plan.settings()));
        steps.addAll(opening.steps());
    }

    private void register(Worker worker) {
        Instant at = new Clock(random).morning(worker.time().registeredOn());
        steps.add(new Step.Found(at, List.of(worker.someone())));
        @Nullable
        AccountKey account = ToldPeople.personaOf(worker.person())
                .map(persona -> Ids.account(issuer, persona.id()))
                .orElse(null);
        if (account != null) {
            steps.add(new Step.Link(at, account, worker.person()));
        }
        steps.add(new Step.Ask(
                at,
                null,
                _ -> new RegisterWorker(
                        educator,
                        at,
                        worker.person(),
                        worker.job().post(),
                        worker.details(),
                        worker.job().stage(),
                        worker.time().startsOn(),
                        worker.education(),
                        account,
                        new GrantId(Ids.of(plan.ods(), "worker's grant", worker.person())))));
        LocalDate last = worker.time().leavesOn();
        if (last != null) {
            end(worker, last);
        }
    }

    private void end(Worker worker, LocalDate last) {
        Instant at = Clock.exactly(last, LocalTime.of(17, 30));
        PostEndReason reason = ToldPeople.endOf(worker).orElseGet(() -> REASONS.get(random.nextInt(REASONS.size())));
        steps.add(new Step.Ask(
                at,
                null,
                _ -> new EndPost(educator, at, worker.person(), worker.job().post(), last, reason)));
    }

    private record Staff(PersonId person, String given, String family) {}

    /** Who leads education there. */
    static PersonId educatorOf(String ods) {
        var persona = persona(ods, "educator");
        return persona == null ? new PersonId(Ids.of(ods, "educator")) : persona.person();
    }

    private @Nullable Persona persona(String role) {
        return persona(plan.ods(), role);
    }

    private static @Nullable Persona persona(String ods, String role) {
        return Map.of(
                        "RGT/educator", Persona.EDUCATOR,
                        "RGT/auditor", Persona.AUDITOR,
                        "RC9/educator", Persona.EDUCATOR_RC9,
                        "RC9/auditor", Persona.AUDITOR_RC9)
                .get(ods + "/" + role);
    }

    private Staff staff(String role) {
        Persona persona = persona(role);
        return persona == null
                ? new Staff(
                        new PersonId(Ids.of(plan.ods(), role)),
                        plan.ods().equals("RGM") ? "Clare" : "Robin",
                        role.equals("educator") ? "Estuary" : "Auden")
                : new Staff(persona.person(), persona.given(), persona.family());
    }

    private static Someone someone(Staff staff) {
        return new Someone(staff.person(), staff.given(), staff.family(), null);
    }
}

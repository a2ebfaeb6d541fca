package trellis.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;

/** Those whose story is told rather than drawn: they take the first places of their trust's cast. */
final class ToldPeople {
    /** The one who leaves RC9 for RWG. */
    static final PersonId MOVER = new PersonId(Ids.of("RC9", "mover"));

    static final LocalDate MOVER_LEAVES = LocalDate.of(2026, 2, 27);
    static final LocalDate MOVER_ARRIVES = LocalDate.of(2026, 3, 2);
    static final LocalDate RETURNER_LEAVES = LocalDate.of(2025, 12, 31);

    private final TrustPlan plan;
    private final Catalogue catalogue;
    private final PersonId educator;
    private final Assessors assessors;

    ToldPeople(TrustPlan plan, Catalogue catalogue, PersonId educator, Assessors assessors) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.educator = educator;
        this.assessors = assessors;
    }

    /** The account that a person signs in with first. */
    static Optional<Persona> personaOf(PersonId person) {
        return Arrays.stream(Persona.values())
                .filter(persona -> persona.person().equals(person))
                .findFirst();
    }

    static Optional<PostEndReason> endOf(Worker worker) {
        return worker.person().equals(MOVER) ? Optional.of(PostEndReason.MOVED_TO_ANOTHER_TRUST) : Optional.empty();
    }

    List<Worker> cast(List<Worker> drawn) {
        List<Worker> cast = new ArrayList<>(drawn);
        switch (plan.ods()) {
            case "RGT" -> rgt(cast);
            case "RC9" ->
                cast.add(cast.getFirst()
                        .named(MOVER, "Bronwen", "Castlemaine")
                        .inPost(LocalDate.of(2022, 9, 5), LocalDate.of(2025, 5, 8), MOVER_LEAVES)
                        .numbered(new PostId(Ids.of(plan.ods(), "mover's post")), "20999501"));
            case "RWG" ->
                cast.set(
                        0,
                        cast.getFirst()
                                .named(MOVER, "Bronwen", "Castlemaine")
                                .inPost(MOVER_ARRIVES, MOVER_ARRIVES, null)
                                .covering(0));
            case "RD8" ->
                cast.set(
                        0,
                        cast.getFirst()
                                .inPost(cast.getFirst().time().startsOn(), LocalDate.of(2025, 5, 9), RETURNER_LEAVES));
            default -> {
                // Nobody is told of here, or nothing about their place in the cast.
            }
        }
        return cast;
    }

    private void rgt(List<Worker> cast) {
        var tom = assessors.registrants().get(0);
        var grace = assessors.registrants().get(1);
        var peter = assessors.registrants().get(2);
        cast.set(
                0,
                cast.getFirst()
                        .named(Persona.SUPPORT_WORKER.person(), "Maya", "Ellery")
                        .working(
                                new ProfessionCode("PHY"),
                                Stage.INTERMEDIATE,
                                new PayBand(3),
                                "Physiotherapy outpatients",
                                Setting.OUTPATIENT_CLINIC)
                        .schooled(new Education(
                                EducationLevel.LEVEL_3,
                                Attainment.HELD,
                                LocalDate.of(2019, 7, 12),
                                Attainment.HELD,
                                LocalDate.of(2021, 3, 19)))
                        .judgedBy(tom, grace)
                        .covering(0.55));
        cast.set(1, cast.get(1).judgedBy(tom, grace));
        cast.set(2, cast.get(2).judgedBy(tom, grace));
        cast.set(3, cast.get(3).judgedBy(peter, tom));
        cast.set(4, cast.get(4).judgedBy(tom, grace));
        cast.set(
                StageMove.PLACE,
                cast.get(StageMove.PLACE)
                        .working(
                                new ProfessionCode("PHY"),
                                Stage.ENTRY,
                                new PayBand(2),
                                "Physiotherapy inpatients",
                                Setting.WARD)
                        .schooled(new Education(
                                EducationLevel.LEVEL_3,
                                Attainment.HELD,
                                LocalDate.of(2022, 7, 8),
                                Attainment.HELD,
                                LocalDate.of(2024, 2, 2)))
                        .judgedBy(tom, grace));
        cast.set(
                6,
                cast.get(6)
                        .named(Persona.TWO_ACCOUNTS_WORKER.person(), "Nadia", "Rowe")
                        .working(
                                new ProfessionCode("OCC"),
                                Stage.ASSISTANT_PRACTITIONER,
                                new PayBand(4),
                                "Occupational therapy inpatients",
                                Setting.WARD)
                        .judgedBy(grace, tom));
    }

    /** Skills of the worker that chance leaves alone. */
    Set<ElementCode> skillsOf(Worker worker) {
        return new ToldSkills(plan.ods(), worker, catalogue, educator).skills();
    }

    List<Step> stepsOf(Worker worker) {
        var steps = new ArrayList<>(new ToldSkills(plan.ods(), worker, catalogue, educator).steps());
        steps.addAll(new ToldPosts(plan.ods(), worker, educator).steps());
        return steps;
    }
}

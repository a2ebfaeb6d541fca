package trellis.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trellis.demonstration.Worker.InPost;
import trellis.demonstration.Worker.Job;
import trellis.demonstration.Worker.Judges;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.workforce.Education;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostId;

/** Invents the support workers of one trust. Every fifteenth post changes hands once, so that the headcount stays. */
final class Cast {
    private static final LocalDate REGISTER_OPENS = LocalDate.of(2025, 5, 7);
    private static final int TO_A_CHANGE_OF_HANDS = 15;

    private final TrustPlan plan;
    private final Assessors assessors;
    private final Random random;
    private final Names names;

    Cast(TrustPlan plan, Assessors assessors, Names names, Random random) {
        this.plan = plan;
        this.assessors = assessors;
        this.names = names;
        this.random = random;
    }

    /** First those in post at the end, in a fixed order that told people take the first places of; then the leavers. */
    List<Worker> workers() {
        List<String> professions = professions();
        List<Worker> all = new ArrayList<>();
        List<Worker> leavers = new ArrayList<>();
        for (int i = 0; i < plan.headcount(); i++) {
            if (i % TO_A_CHANGE_OF_HANDS == TO_A_CHANGE_OF_HANDS - 1) {
                LocalDate last = LocalDate.of(2025, 8, 31).plusMonths(2L * (i / TO_A_CHANGE_OF_HANDS));
                leavers.add(worker(plan.headcount() + leavers.size(), professions.get(i), day(i), last));
                all.add(worker(i, professions.get(i), last.plusDays(1), null));
            } else {
                all.add(worker(i, professions.get(i), day(i), null));
            }
        }
        all.addAll(leavers);
        return all;
    }

    private static LocalDate day(int index) {
        return REGISTER_OPENS.plusDays(index % 20);
    }

    private Worker worker(int i, String profession, LocalDate registeredOn, @Nullable LocalDate leavesOn) {
        var name = names.draw();
        boolean staged = i < plan.headcount() - plan.stageNotSet() || i >= plan.headcount();
        boolean reported = i < 8 || i >= 8 + plan.notReported();
        @Nullable Stage stage = staged ? stage() : null;
        LocalDate startsOn = registeredOn.isAfter(LocalDate.of(2025, 6, 15))
                ? registeredOn
                : registeredOn.minusDays(90L + random.nextInt(3200));
        return new Worker(
                new Someone(
                        new PersonId(Ids.of(plan.ods(), "worker", i)), name.given(), name.family(), employeeNumber(i)),
                new Job(
                        new PostId(Ids.of(plan.ods(), "post", i)),
                        new ProfessionCode(profession),
                        stage,
                        band(stage),
                        team(profession, i),
                        plan.sites().get(i % plan.sites().size()),
                        60 * List.of(37, 37, 37, 30, 22, 18).get(random.nextInt(6)) + 30,
                        setting(profession, i)),
                new InPost(startsOn, registeredOn, leavesOn),
                reported ? Schooling.of(stage, startsOn, random) : Education.NOT_REPORTED,
                new Judges(assessors.forWorker(i), assessors.secondFor(i)),
                Math.clamp(plan.coverage() + (random.nextDouble() - 0.5) * 0.24, 0.05, 0.95));
    }

    private String employeeNumber(int i) {
        return Integer.toString(20_000_000 + Math.floorMod(plan.ods().hashCode(), 7_000) * 1_000 + i);
    }

    private Stage stage() {
        int drawn = random.nextInt(100);
        return drawn < 55 ? Stage.ENTRY : drawn < 88 ? Stage.INTERMEDIATE : Stage.ASSISTANT_PRACTITIONER;
    }

    /** What trusts pay, which says nothing about the stage. */
    private PayBand band(@Nullable Stage stage) {
        int usual = stage == null
                ? 2
                : switch (stage) {
                    case ENTRY -> 2;
                    case INTERMEDIATE -> 3;
                    case ASSISTANT_PRACTITIONER -> 4;
                };
        return new PayBand(random.nextInt(10) == 0 ? Math.max(2, usual + (random.nextBoolean() ? 1 : -1)) : usual);
    }

    /** As many of each as their weights give, largest remainders first, physiotherapy leading. */
    private List<String> professions() {
        int sum =
                plan.professions().values().stream().mapToInt(Integer::intValue).sum();
        List<Map.Entry<String, Integer>> weights = plan.professions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<String> drawn = new ArrayList<>();
        weights.forEach(weight ->
                drawn.addAll(Collections.nCopies(plan.headcount() * weight.getValue() / sum, weight.getKey())));
        IntStream.range(0, plan.headcount() - drawn.size())
                .forEach(i -> drawn.add(weights.get(i % weights.size()).getKey()));
        return List.copyOf(drawn);
    }

    private String team(String profession, int index) {
        if (plan.ods().equals("RGM")) {
            return index < 6 ? "Thoracic therapies" : "Imaging support";
        }
        // The first eight occupational therapy posts of RGT, physiotherapy leading the list.
        if (plan.ods().equals("RGT") && profession.equals("OCC") && index >= 20 && index < 28) {
            return "Hand therapy";
        }
        String name = switch (profession) {
            case "PHY" -> "Physiotherapy";
            case "OCC" -> "Occupational therapy";
            case "RAD-D" -> "Imaging";
            case "ODP" -> "Theatres";
            case "SLT" -> "Speech and language therapy";
            case "DIE" -> "Dietetics";
            case "POD" -> "Podiatry";
            case "ORT" -> "Orthoptics";
            case "ART" -> "Arts therapies";
            case "PAR" -> "Emergency care support";
            default -> "Therapies";
        };
        boolean large = profession.equals("PHY") || profession.equals("OCC");
        return large ? name + (index % 2 == 0 ? " inpatients" : " outpatients") : name;
    }

    private Setting setting(String profession, int index) {
        List<Setting> settings = plan.settings();
        if (profession.equals("RAD-D") && settings.contains(Setting.IMAGING)) {
            return Setting.IMAGING;
        }
        if (profession.equals("ODP") && settings.contains(Setting.THEATRE)) {
            return Setting.THEATRE;
        }
        return settings.get(index % Math.min(2, settings.size()));
    }
}

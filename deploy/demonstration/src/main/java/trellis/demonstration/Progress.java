package trellis.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.demonstration.Scribe.Seen;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.assessment.Method;
import trellis.language.signoff.ReturnReason;

/** How one worker gets on with their skills from the day they are registered: drawn by chance, from a fixed seed. */
final class Progress {
    private static final LocalDate STILL_HOLDS = LocalDate.of(2025, 11, 25);
    private static final List<String> PRAISE = List.of(
            "Clear, calm and safe throughout.",
            "Followed the plan and explained each step.",
            "Asked the right questions before starting.",
            "Noticed a change early and told the team.",
            "Works well within the limits of the delegation.");
    private static final List<String> NOT_YET = List.of(
            "Needs prompting at the start of the task.",
            "Knows the steps but not yet why each matters.",
            "Record was complete only after a reminder.",
            "Confident with help; not yet unaided.");

    private final Assessors assessors;
    private final Worker worker;
    private final Catalogue catalogue;
    private final Random random;
    private final Clock clock;
    private final Delays delays;
    private static final int APART = 42;

    private final Scribe scribe;
    /** The worker's first day for it, counted from {@link #from}: not everybody keeps the same days. */
    private final int firstDay;

    private final LocalDate from;
    private final LocalDate to;
    /** What is seen on one day in one way, together. */
    private final Map<Occasion, List<Seen>> occasions = new LinkedHashMap<>();

    private record Occasion(LocalDate day, Method method) {}

    Progress(TrustPlan plan, Assessors assessors, Worker worker, Catalogue catalogue, Random random) {
        this.assessors = assessors;
        this.worker = worker;
        this.catalogue = catalogue;
        this.random = random;
        this.clock = new Clock(random);
        this.delays = Delays.of(plan);
        this.firstDay = random.nextInt(APART);
        this.scribe = new Scribe(plan.ods(), worker, catalogue);
        this.from = worker.time().registeredOn().plusDays(12);
        // Of who leaves everything is answered; what is asked for last of who stays waits when the story ends.
        long answered = worker.time().leavesOn() == null ? 0 : delays.longest();
        this.to = worker.time().lastDay().minusDays(answered + 5L);
    }

    /** @param told skills that the story tells on its own */
    List<Step> steps(Set<ElementCode> told) {
        if (worker.job().stage() == null || to.isBefore(from)) {
            return List.of();
        }
        var claimed = new ArrayList<ElementCode>();
        for (ElementCode element : catalogue.codes()) {
            if (!told.contains(element)) {
                tell(element, Fate.of(element, catalogue.months(element), worker.coverage(), random), claimed);
            }
        }
        claim(claimed);
        occasions.forEach((occasion, seen) -> scribe.observe(
                clock.morning(occasion.day()), assessorOn(occasion.day()).person(), seen));
        return scribe.steps();
    }

    private void tell(ElementCode element, Fate fate, List<ElementCode> claimed) {
        switch (fate) {
            case CURRENT -> current(element);
            case LAPSED -> lapsed(element);
            case WAITING -> waiting(element);
            case RETURNED -> returned(element);
            case NOT_YET -> seen(element, 0, anyDay(from, to), 1 + random.nextInt(2));
            case CLAIMED -> claimed.add(element);
            case UNTOUCHED -> {}
        }
        if (fate == Fate.CURRENT && random.nextInt(4) == 0) {
            claimed.add(element);
        }
    }

    private void current(ElementCode element) {
        boolean recent = Integer.valueOf(12).equals(catalogue.months(element))
                && from.isBefore(STILL_HOLDS)
                && worker.time().leavesOn() == null;
        LocalDate day = anyDay(recent ? STILL_HOLDS : from, to);
        if (random.nextInt(12) == 0 && from.plusDays(45).isBefore(day)) {
            seen(element, 0, anyDay(from, day.minusDays(40)), 2);
        }
        signedOff(element, 1, day);
    }

    private void lapsed(ElementCode element) {
        LocalDate last = LocalDate.of(2025, 10, 15);
        if (from.isAfter(last) || worker.time().leavesOn() != null) {
            return;
        }
        LocalDate day = anyDay(from, last);
        LocalDate signed = signedOff(element, 0, day);
        LocalDate counted = catalogue.method(element) == Method.DIRECT_OBSERVATION ? day : signed;
        LocalDate over = counted.plusMonths(12).plusDays(1);
        if (!over.isAfter(Story.END)) {
            scribe.lapse(Clock.exactly(over, LocalTime.of(0, 5)), element, 0);
        }
    }

    private void waiting(ElementCode element) {
        if (worker.time().leavesOn() != null) {
            return;
        }
        LocalDate asked = Story.END.minusDays(1L + random.nextInt(delays.longest()));
        LocalDate day = weekday(asked.minusDays(2));
        if (!day.isBefore(from)) {
            seen(element, 0, day, 3);
            scribe.request(clock.midday(day.plusDays(1)), element, 0, signatory(element, day, day.plusDays(1)));
        }
    }

    private void returned(ElementCode element) {
        LocalDate day = anyDay(from, to);
        seen(element, 0, day, 3);
        LocalDate asked = day.plusDays(1L + random.nextInt(3));
        LocalDate answered = asked.plusDays(delays.draw(random));
        var signatory = signatory(element, day, answered);
        scribe.request(clock.midday(asked), element, 0, signatory);
        if (!answered.isBefore(Story.END)) {
            return;
        }
        scribe.giveBack(
                clock.afternoon(answered),
                element,
                0,
                signatory,
                random.nextBoolean() ? ReturnReason.MORE_PRACTICE_NEEDED : ReturnReason.EVIDENCE_UNCLEAR,
                "The record does not yet show this without help.");
    }

    /** @return the day of the sign-off, which may come after the story */
    private LocalDate signedOff(ElementCode element, int turn, LocalDate day) {
        seen(element, turn, day, random.nextInt(6) == 0 ? 4 : 3);
        LocalDate asked = day.plusDays(1L + random.nextInt(3));
        LocalDate signed = asked.plusDays(delays.draw(random));
        var signatory = signatory(element, day, signed);
        scribe.request(clock.midday(asked), element, turn, signatory);
        if (signed.isBefore(Story.END)) {
            scribe.sign(clock.afternoon(signed), element, turn, signatory, null);
        }
        return signed;
    }

    private void seen(ElementCode element, int turn, LocalDate day, int rating) {
        @Nullable String feedback = rating < 3 ? pick(NOT_YET) : random.nextInt(3) == 0 ? pick(PRAISE) : null;
        occasions
                .computeIfAbsent(new Occasion(day, catalogue.method(element)), _ -> new ArrayList<>())
                .add(new Seen(element, turn, rating, feedback));
    }

    private void claim(List<ElementCode> claimed) {
        LocalDate day = weekday(from.minusDays(5));
        for (ElementCode element : claimed) {
            scribe.claim(
                    clock.morning(day),
                    element,
                    1 + random.nextInt(3),
                    random.nextInt(8) == 0 ? "I would like to practise this more." : null);
        }
    }

    private Assessor assessorOn(LocalDate day) {
        var assessor = worker.judges().first();
        return assessor.registeredUntil() == null || assessor.mayStillSignOn(day)
                ? assessor
                : worker.judges().second();
    }

    /** The assessor signs what they saw, unless they may not on the day or two people are needed. */
    private PersonId signatory(ElementCode element, LocalDate seen, LocalDate signed) {
        var assessor = assessorOn(seen);
        boolean alone = assessor.mayStillSignOn(signed) && !catalogue.needsTwoPeople(element);
        return (alone ? assessor : assessors.another(assessor, worker.judges().second(), signed)).person();
    }

    /** The nearest of the days, some six weeks apart, that this worker and their assessor keep for it. */
    private LocalDate anyDay(LocalDate first, LocalDate last) {
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        LocalDate drawn = first.plusDays(days == 0 ? 0 : random.nextLong(days + 1));
        long since = Math.floorMod(ChronoUnit.DAYS.between(from, drawn) - firstDay, APART);
        LocalDate next = drawn.minusDays(since).plusDays(APART);
        LocalDate kept = since > APART / 2 && !next.isAfter(last) ? next : drawn.minusDays(since);
        return weekday(kept.isBefore(first) ? drawn : kept);
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}

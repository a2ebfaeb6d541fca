package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.decide.workforce.WorkforceCommand.MoveStage;
import trellis.demonstration.Scribe.Seen;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;

/**
 * A support worker, every skill signed off, becomes a senior support worker: asked for too early and refused, then
 * approved by the practice education lead.
 */
final class StageMove {
    /** In the cast of RGT. */
    static final int PLACE = 7;

    static final LocalDate TOO_EARLY = LocalDate.of(2026, 7, 13);
    static final LocalDate MOVES = LocalDate.of(2026, 9, 14);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 17);
    private static final int WEEKS_TO_A_DOMAIN = 3;
    private static final int DAYS_TO_A_SIGN_OFF = 9;
    private static final LocalTime SEEN = LocalTime.of(9, 40);
    private static final LocalTime ASKED = LocalTime.of(13, 10);
    private static final LocalTime SIGNED = LocalTime.of(15, 20);

    private final Worker worker;
    private final Catalogue catalogue;
    private final PersonId educator;
    private final Scribe scribe;

    StageMove(Worker worker, Catalogue catalogue, PersonId educator, Scribe scribe) {
        this.worker = worker;
        this.catalogue = catalogue;
        this.educator = educator;
        this.scribe = scribe;
    }

    void tell() {
        var day = FIRST_DAY;
        var domains = catalogue.codes().stream()
                .collect(Collectors.groupingBy(Catalogue::domain, LinkedHashMap::new, Collectors.toList()));
        for (List<ElementCode> domain : domains.values()) {
            signOff(domain, day);
            day = day.plusWeeks(WEEKS_TO_A_DOMAIN);
        }
        move(TOO_EARLY, "REQUIRED_SIGN_OFFS_NOT_CURRENT");
        move(MOVES, null);
    }

    private void signOff(List<ElementCode> skills, LocalDate day) {
        var first = worker.judges().first().person();
        skills.stream()
                .collect(Collectors.groupingBy(catalogue::method, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> scribe.observe(
                        Clock.exactly(day, SEEN),
                        first,
                        alike.stream().map(skill -> new Seen(skill, 0, 3, null)).toList()));
        for (ElementCode skill : skills) {
            var signatory =
                    catalogue.needsTwoPeople(skill) ? worker.judges().second().person() : first;
            scribe.request(Clock.exactly(day.plusDays(1), ASKED), skill, 0, signatory);
            scribe.sign(Clock.exactly(day.plusDays(1L + DAYS_TO_A_SIGN_OFF), SIGNED), skill, 0, signatory, null);
        }
    }

    private void move(LocalDate on, @Nullable String refusal) {
        Instant at = Clock.exactly(on, LocalTime.of(11, 5));
        scribe.steps()
                .add(new Step.Ask(
                        at,
                        refusal,
                        _ -> new MoveStage(
                                educator,
                                at,
                                worker.person(),
                                worker.job().post(),
                                Stage.INTERMEDIATE,
                                on,
                                false,
                                null,
                                catalogue.expected())));
    }
}

package trellis.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.assessment.AuthorityCommand.CheckRegistration;
import trellis.demonstration.Scribe.Seen;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.assessment.LateEntryReason;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;

/** Told turns of single skills at RGT, each in its own few lines. */
final class ToldSkills {
    private static final LocalTime SEEN = LocalTime.of(10, 15);
    private static final LocalTime ASKED = LocalTime.of(12, 30);
    private static final LocalTime SIGNED = LocalTime.of(16, 10);

    private final String ods;
    private final Worker worker;
    private final Catalogue catalogue;
    private final PersonId educator;
    private final Scribe scribe;
    private final Set<ElementCode> skills = new LinkedHashSet<>();

    ToldSkills(String ods, Worker worker, Catalogue catalogue, PersonId educator) {
        this.ods = ods;
        this.worker = worker;
        this.catalogue = catalogue;
        this.educator = educator;
        this.scribe = new Scribe(ods, worker, catalogue);
        if (ods.equals("RGT")) {
            tell();
        }
    }

    Set<ElementCode> skills() {
        return skills;
    }

    List<Step> steps() {
        return scribe.steps();
    }

    private void tell() {
        if (isAt(0)) {
            notYetAndThenSigned();
        } else if (isAt(1)) {
            withdrawnAndGrantedAgain();
        } else if (isAt(2)) {
            lapsesOvernight();
        } else if (isAt(3)) {
            registrationLapses();
        } else if (isAt(4)) {
            enteredLate();
        } else if (isAt(6)) {
            signsNotForHerself();
        } else if (isAt(StageMove.PLACE)) {
            skills.addAll(catalogue.codes());
            new StageMove(worker, catalogue, educator, scribe).tell();
        }
    }

    private boolean isAt(int place) {
        return worker.job().post().value().equals(Ids.of(ods, "post", place));
    }

    private void notYetAndThenSigned() {
        var skill = skill("D3-E03");
        var first = LocalDate.of(2026, 5, 12);
        scribe.claim(Clock.exactly(first.minusDays(6), SEEN), skill, 3, "I have done this on three clinics.");
        seen(skill, 0, first, 2, "Set up and hand placement need prompting; explain why the range is limited.");
        signedOff(skill, 1, LocalDate.of(2026, 6, 23), 9);
        signedOff(skill("D5-E06"), 0, LocalDate.of(2025, 12, 8), 9);
        var waiting = skill("D3-E05");
        seen(
                waiting,
                0,
                LocalDate.of(2026, 11, 17),
                3,
                "Checked, cleaned and returned the equipment without prompting.");
        ask(waiting, 0, LocalDate.of(2026, 11, 18));
        var returned = skill("D4-E03");
        seen(returned, 0, LocalDate.of(2026, 10, 27), 3, null);
        ask(returned, 0, LocalDate.of(2026, 10, 28));
        scribe.giveBack(
                Clock.exactly(LocalDate.of(2026, 11, 5), SIGNED),
                returned,
                0,
                worker.judges().first().person(),
                ReturnReason.EVIDENCE_UNCLEAR,
                "I saw one record; show me two more from different days.");
    }

    private void withdrawnAndGrantedAgain() {
        var skill = skill("D3-E05");
        signedOff(skill, 0, LocalDate.of(2026, 1, 12), 9);
        scribe.revoke(
                Clock.exactly(LocalDate.of(2026, 3, 12), SIGNED),
                skill,
                0,
                worker.judges().first().person(),
                RevocationReason.EQUIPMENT_CHANGED,
                "The department changed its hoists; competence is shown again on the new ones.");
        signedOff(skill, 1, LocalDate.of(2026, 4, 9), 9);
    }

    private void lapsesOvernight() {
        var skill = skill("D5-E06");
        signedOff(skill, 0, LocalDate.of(2025, 11, 14), 9);
        scribe.lapse(Clock.exactly(LocalDate.of(2026, 11, 15), LocalTime.of(0, 5)), skill, 0);
    }

    private void registrationLapses() {
        signedOff(skill("D2-E03"), 0, LocalDate.of(2026, 4, 14), 9);
        var skill = skill("D3-E01");
        var asked = LocalDate.of(2026, 5, 6);
        var tried = LocalDate.of(2026, 5, 12);
        var lapsed = worker.judges().first();
        seen(skill, 0, asked.minusDays(1), 3, null);
        ask(skill, 0, asked);
        scribe.sign(Clock.exactly(tried, SIGNED), skill, 0, lapsed.person(), "REGISTRATION_LAPSED");
        var checked = Clock.exactly(tried, SIGNED.plusMinutes(20));
        scribe.steps()
                .add(new Step.Ask(
                        checked,
                        null,
                        sealing -> new CheckRegistration(
                                educator, checked, lapsed.person(), Opening.registration(lapsed, tried, sealing))));
        scribe.withdraw(Clock.exactly(tried.plusDays(1), ASKED), skill, 0);
        var other = worker.judges().second();
        var again = LocalDate.of(2026, 5, 19);
        scribe.observe(Clock.exactly(again, SEEN), other.person(), List.of(new Seen(skill, 1, 3, null)));
        scribe.request(Clock.exactly(again.plusDays(1), ASKED), skill, 1, other.person());
        scribe.sign(Clock.exactly(again.plusDays(7), SIGNED), skill, 1, other.person(), null);
    }

    private void enteredLate() {
        var skill = skill("D2-E04");
        var entered = LocalDate.of(2026, 8, 13);
        scribe.observe(
                Clock.exactly(entered, SEEN),
                worker.judges().first().person(),
                entered.minusDays(10),
                LateEntryReason.PAPER_RECORD_ENTERED_LATER,
                List.of(new Seen(skill, 0, 3, "Seen on the ward and written on paper during the outage.")));
        ask(skill, 0, entered.plusDays(1));
        sign(skill, 0, entered.plusDays(10));
    }

    private void signsNotForHerself() {
        var skill = skill("D7-E03");
        var day = LocalDate.of(2026, 9, 8);
        seen(skill, 0, day, 4, "Taught two new starters how the kitchen assessment is set up.");
        ask(skill, 0, day.plusDays(1));
        scribe.sign(Clock.exactly(day.plusDays(3), SIGNED), skill, 0, worker.person(), "NOBODY_SIGNS_FOR_THEMSELVES");
        sign(skill, 0, day.plusDays(10));
    }

    private void signedOff(ElementCode skill, int turn, LocalDate day, int delay) {
        seen(skill, turn, day, 3, "Safe and unaided within the supervision of the stage.");
        ask(skill, turn, day.plusDays(1));
        sign(skill, turn, day.plusDays(1L + delay));
    }

    private void seen(ElementCode skill, int turn, LocalDate day, int rating, @Nullable String feedback) {
        scribe.observe(
                Clock.exactly(day, SEEN),
                worker.judges().first().person(),
                List.of(new Seen(skill, turn, rating, feedback)));
    }

    private void ask(ElementCode skill, int turn, LocalDate day) {
        scribe.request(
                Clock.exactly(day, ASKED), skill, turn, worker.judges().first().person());
    }

    private void sign(ElementCode skill, int turn, LocalDate day) {
        scribe.sign(
                Clock.exactly(day, SIGNED), skill, turn, worker.judges().first().person(), null);
    }

    private ElementCode skill(String code) {
        var skill = new ElementCode(code);
        skills.add(skill);
        return skill;
    }
}

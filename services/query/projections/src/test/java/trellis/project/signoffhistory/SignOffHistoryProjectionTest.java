package trellis.project.signoffhistory;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.E1;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.assessed;
import static trellis.project.Facts.assessment;
import static trellis.project.Facts.at;
import static trellis.project.Facts.authorised;
import static trellis.project.Facts.claimed;
import static trellis.project.Facts.day;
import static trellis.project.Facts.hcpc;
import static trellis.project.Facts.lapsed;
import static trellis.project.Facts.noon;
import static trellis.project.Facts.registered;
import static trellis.project.Facts.request;
import static trellis.project.Facts.requested;
import static trellis.project.Facts.returned;
import static trellis.project.Facts.revoked;
import static trellis.project.Facts.signOff;
import static trellis.project.Facts.signed;
import static trellis.project.Facts.started;
import static trellis.project.Facts.superseded;
import static trellis.project.Facts.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.project.InMemory;
import trellis.project.SkillKey;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

class SignOffHistoryProjectionTest {
    static List<HistoryRow> rows(DomainEvent... events) {
        var part = InMemory.after(new SignOffHistoryProjection(), events)
                .get(new HistoryKey.OfSkill(new SkillKey(ANN, E1)));
        return ((SignOffHistory) Objects.requireNonNull(part)).rows();
    }

    static final List<HistoryRow> STORY = rows(
            assessed(1, 3, day(1, 1)),
            requested(1, 1, EVE, day(1, 2)),
            withdrawn(1, day(1, 3)),
            requested(2, 1, null, day(1, 4)),
            returned(2, 1, day(1, 5)),
            requested(3, 2, EVE, day(1, 6)),
            signed(1, 3, 2, day(1, 7), day(6, 30)),
            claimed(8, day(1, 8)),
            assessed(3, 4, day(2, 1)),
            signed(2, 4, 3, day(2, 2), day(7, 30)),
            revoked(1, day(3, 1)),
            assessed(4, 1, day(4, 1)),
            superseded(2, 4, day(4, 1)),
            lapsed(1, day(6, 30)));

    @Test
    void every_fact_about_a_sign_off_has_its_row_and_no_other_fact_has_one() {
        assertThat(STORY)
                .extracting(HistoryRow::outcome)
                .containsExactly(
                        Outcome.REQUESTED,
                        Outcome.WITHDRAWN,
                        Outcome.REQUESTED,
                        Outcome.RETURNED,
                        Outcome.REQUESTED,
                        Outcome.SIGNED,
                        Outcome.SIGNED,
                        Outcome.REVOKED,
                        Outcome.SUPERSEDED,
                        Outcome.LAPSED);
        assertThat(STORY).extracting(HistoryRow::position).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 10L, 11L, 13L, 14L);
        assertThat(InMemory.after(new SignOffHistoryProjection(), assessed(1, 3, day(1, 1))))
                .isEmpty();
    }

    @Test
    void only_rows_that_a_fact_made_or_changed_are_to_be_written() {
        var key = new HistoryKey.OfSkill(new SkillKey(ANN, E1));
        var read = SignOffHistory.read(STORY.subList(0, 7));
        assertThat(read.movedRows()).isEmpty();
        assertThat(moved(key, read, InMemory.recorded(20, requested(4, 4, EVE, day(3, 1)))))
                .containsExactly(20L);
        assertThat(moved(key, read, InMemory.recorded(20, revoked(1, day(3, 1)))))
                .containsExactly(7L, 20L);
    }

    private static List<Long> moved(HistoryKey key, SignOffHistory read, RecordedEvent<?> fact) {
        var part = new SignOffHistoryProjection()
                .fold(Map.of(key, read), List.of(fact))
                .get(key);
        return ((SignOffHistory) Objects.requireNonNull(part))
                .movedRows().stream().map(HistoryRow::position).toList();
    }

    @Test
    void a_row_says_who_what_when_on_what_and_under_which_authority() {
        var signed = STORY.get(5);
        assertThat(signed.actor()).isEqualTo(RecordedEvent.SYSTEM);
        assertThat(signed.assessor()).isEqualTo(BOB);
        assertThat(signed.signatory()).isEqualTo(EVE);
        assertThat(signed.occurredAt()).isEqualTo(noon(1, 7));
        assertThat(signed.recordedAt()).isEqualTo(noon(1, 7));
        assertThat(signed.stage()).isEqualTo(Stage.ENTRY);
        assertThat(signed.assessment()).isEqualTo(assessment(2));
        var terms = Objects.requireNonNull(signed.terms());
        assertThat(terms.evidence()).hasSize(1);
        assertThat(terms.authority().registrationCheckedOn()).isEqualTo(day(1, 7));
        assertThat(terms.oldestObservationOn()).isEqualTo(day(1, 7));
    }

    @Test
    void a_withdrawal_and_a_return_say_what_was_asked_for() {
        var withdrawn = STORY.get(1);
        assertThat(withdrawn.stage()).isEqualTo(Stage.ENTRY);
        assertThat(withdrawn.signatory()).isEqualTo(EVE);
        assertThat(withdrawn.assessment()).isEqualTo(assessment(1));
        assertThat(withdrawn.request()).isEqualTo(request(1));
        var back = STORY.get(3);
        assertThat(back.stage()).isEqualTo(Stage.ENTRY);
        assertThat(back.reason()).isEqualTo("OBSERVATION_NEEDED");
        assertThat(back.texts()).hasSize(2);
        assertThat(back.signatory()).isEqualTo(BOB);
    }

    @Test
    void what_ended_a_sign_off_names_it_in_full() {
        for (var row : STORY.subList(7, 10)) {
            assertThat(row.terms()).isNotNull();
            assertThat(row.stage()).isEqualTo(Stage.ENTRY);
            assertThat(row.assessor()).isEqualTo(BOB);
            assertThat(row.signatory()).isEqualTo(EVE);
            assertThat(row.request()).isNotNull();
            assertThat(row.validity()).isNotNull();
        }
        assertThat(STORY.get(7).reason()).isEqualTo("EQUIPMENT_CHANGED");
        assertThat(STORY.get(7).texts()).hasSize(1);
        assertThat(STORY.get(7).assessment()).isEqualTo(assessment(2));
        assertThat(STORY.get(8).assessment()).isEqualTo(assessment(4));
        assertThat(STORY.get(9).signOff()).isEqualTo(signOff(1));
    }

    @Test
    void the_row_of_a_sign_off_tells_what_has_changed_since() {
        assertThat(STORY.get(5).changes())
                .containsExactly(
                        since(What.ASSESSED_AGAIN, 9, day(2, 1), "MEETS"),
                        since(What.SIGNED_AGAIN, 10, day(2, 2), null),
                        since(What.REVOKED, 11, day(3, 1), "EQUIPMENT_CHANGED"),
                        since(What.ASSESSED_AGAIN, 12, day(4, 1), "NOT_YET"),
                        since(What.LAPSED, 14, day(7, 1), null));
        assertThat(STORY.get(6).changes())
                .extracting(Since::what)
                .containsExactly(What.ASSESSED_AGAIN, What.SUPERSEDED);
        assertThat(STORY.get(0).changes()).isEmpty();
    }

    @Test
    void a_sign_off_is_current_from_its_day_until_it_ends_and_no_other_fact_ever_is() {
        var signed = STORY.get(5);
        assertThat(signed.currentOn(day(1, 6))).isFalse();
        assertThat(signed.currentOn(day(1, 7))).isTrue();
        assertThat(signed.currentOn(day(2, 28))).isTrue();
        assertThat(signed.currentOn(day(3, 1))).isFalse();
        assertThat(STORY.get(6).currentOn(day(3, 31))).isTrue();
        assertThat(STORY.get(6).currentOn(day(4, 1))).isFalse();
        assertThat(STORY.get(7).currentOn(day(2, 1))).isFalse();
    }

    @Test
    void a_fact_without_its_beginning_still_has_its_row() {
        var row = rows(revoked(9, day(1, 1))).getFirst();
        assertThat(row.signOff()).isEqualTo(signOff(9));
        assertThat(row.terms()).isNull();
        assertThat(rows(withdrawn(9, day(1, 1))).getFirst().stage()).isNull();
    }

    @Test
    void what_is_told_of_a_person_is_kept_once_and_is_no_row() {
        var parts = InMemory.after(
                new SignOffHistoryProjection(),
                authorised(BOB, 1, hcpc(null), day(1, 1), null),
                registered(ANN, noon(1, 1)),
                started(ANN, 1, day(1, 1)));
        assertThat(parts).containsOnlyKeys(new HistoryKey.OfPerson(BOB));
    }

    private static Since since(What what, long position, LocalDate on, @Nullable String note) {
        return new Since(what, on, at(on), position, RecordedEvent.SYSTEM, note);
    }
}

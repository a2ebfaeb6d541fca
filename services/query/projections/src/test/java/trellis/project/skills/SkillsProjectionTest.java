package trellis.project.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.E1;
import static trellis.project.Facts.E2;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.assessed;
import static trellis.project.Facts.assessment;
import static trellis.project.Facts.authorised;
import static trellis.project.Facts.claimed;
import static trellis.project.Facts.day;
import static trellis.project.Facts.hcpc;
import static trellis.project.Facts.lapsed;
import static trellis.project.Facts.request;
import static trellis.project.Facts.requested;
import static trellis.project.Facts.returned;
import static trellis.project.Facts.revoked;
import static trellis.project.Facts.signOff;
import static trellis.project.Facts.signed;
import static trellis.project.Facts.superseded;
import static trellis.project.Facts.withdrawn;
import static trellis.project.skills.SkillStatus.LAPSED;
import static trellis.project.skills.SkillStatus.NOT_STARTED;
import static trellis.project.skills.SkillStatus.NOT_YET;
import static trellis.project.skills.SkillStatus.READY_TO_REQUEST;
import static trellis.project.skills.SkillStatus.RETURNED;
import static trellis.project.skills.SkillStatus.REVOKED;
import static trellis.project.skills.SkillStatus.SELF_ASSESSED;
import static trellis.project.skills.SkillStatus.SIGNED_OFF;
import static trellis.project.skills.SkillStatus.SUPERSEDED;
import static trellis.project.skills.SkillStatus.WAITING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.InMemory;
import trellis.project.SkillKey;
import trellis.project.skills.StoryLine.Fact;
import trellis.testkit.history.SmallFramework;

class SkillsProjectionTest {
    static final LocalDate TODAY = day(6, 1);

    static SkillRow row(DomainEvent... events) {
        return Objects.requireNonNull(
                InMemory.after(new SkillsProjection(), events).get(new SkillKey(ANN, E1)));
    }

    static SkillStatus status(DomainEvent... events) {
        return SkillStatus.of(row(events).skill(), Stage.ENTRY, TODAY);
    }

    @Test
    void nothing_said_is_not_started() {
        assertThat(SkillStatus.of(null, Stage.ENTRY, TODAY)).isEqualTo(NOT_STARTED);
        assertThat(SkillStatus.of(Skill.untouched(new SkillKey(ANN, E1)), Stage.ENTRY, TODAY))
                .isEqualTo(NOT_STARTED);
    }

    @Test
    void a_claim_is_never_more_than_a_claim() {
        assertThat(status(claimed(1, day(1, 1)))).isEqualTo(SELF_ASSESSED);
    }

    @Test
    void an_answer_meets_the_stage_or_does_not_yet() {
        assertThat(status(claimed(9, day(1, 1)), assessed(1, 2, day(1, 2)))).isEqualTo(NOT_YET);
        assertThat(status(assessed(1, 2, day(1, 2)), assessed(2, 3, day(1, 3)))).isEqualTo(READY_TO_REQUEST);
    }

    @Test
    void a_late_answer_about_an_earlier_day_takes_no_place() {
        assertThat(status(assessed(1, 3, day(1, 5)), assessed(2, 1, day(1, 4)))).isEqualTo(READY_TO_REQUEST);
        assertThat(status(assessed(1, 3, day(1, 5)), assessed(2, 1, day(1, 5)))).isEqualTo(NOT_YET);
    }

    @Test
    void an_answer_about_another_stage_or_setting_leaves_this_one_as_it_was() {
        var skill = row(
                        assessed(1, 3, day(1, 5), Stage.ENTRY, Setting.WARD),
                        assessed(2, 1, day(1, 4), Stage.ENTRY, Setting.COMMUNITY),
                        assessed(3, 1, day(1, 6), Stage.INTERMEDIATE, Setting.WARD))
                .skill();
        assertThat(skill.answers()).hasSize(3);
        assertThat(skill.latestAnswer(Stage.ENTRY))
                .map(Skill.Answer::assessment)
                .contains(assessment(1));
        assertThat(skill.latestAnswer(null)).map(Skill.Answer::assessment).contains(assessment(3));
        assertThat(skill.latestAnswer(Stage.ASSISTANT_PRACTITIONER)).isEmpty();
        assertThat(skill.answer(assessment(2))).isPresent();
        assertThat(skill.answer(assessment(9))).isEmpty();
        assertThat(SkillStatus.of(skill, Stage.INTERMEDIATE, TODAY)).isEqualTo(NOT_YET);
        assertThat(SkillStatus.of(skill, null, TODAY)).isEqualTo(NOT_YET);
    }

    @Test
    void a_request_waits_until_it_is_decided_or_withdrawn() {
        assertThat(status(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3))))
                .isEqualTo(WAITING);
        assertThat(status(assessed(1, 3, day(1, 2)), requested(1, 1, null, day(1, 3)), withdrawn(1, day(1, 4))))
                .isEqualTo(READY_TO_REQUEST);
        assertThat(status(assessed(1, 3, day(1, 2)), requested(1, 1, null, day(1, 3)), withdrawn(9, day(1, 4))))
                .isEqualTo(WAITING);
        assertThat(row(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3)))
                        .skill()
                        .waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.signatory()).isEqualTo(EVE));
    }

    @Test
    void a_request_rests_on_its_own_answer_whatever_was_found_later() {
        var elsewhere = row(
                assessed(1, 3, day(1, 2), Stage.ENTRY, Setting.WARD),
                requested(1, 1, EVE, day(1, 3)),
                assessed(2, 1, day(1, 4), Stage.ENTRY, Setting.COMMUNITY));
        assertThat(restsOn(elsewhere)).isEqualTo(assessment(1));
        assertThat(later(elsewhere)).contains(assessment(2));
        var overtaken = row(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3)), assessed(2, 1, day(1, 4)));
        assertThat(overtaken.skill().answer(assessment(1))).isEmpty();
        assertThat(restsOn(overtaken)).isEqualTo(assessment(1));
        assertThat(later(overtaken)).contains(assessment(2));
    }

    @Test
    void the_latest_answer_that_a_request_rests_on_has_none_later() {
        var row = row(
                assessed(1, 1, day(1, 1)),
                assessed(2, 3, day(1, 2)),
                requested(1, 2, EVE, day(1, 3)),
                assessed(3, 1, day(1, 4), Stage.INTERMEDIATE, Setting.WARD));
        assertThat(restsOn(row)).isEqualTo(assessment(2));
        assertThat(later(row)).isEmpty();
        assertThat(row(assessed(1, 3, day(1, 2)), requested(1, 9, EVE, day(1, 3))))
                .satisfies(unknown -> assertThat(
                                unknown.restsOn(unknown.skill().waiting().getFirst()))
                        .isEmpty());
    }

    private static AssessmentId restsOn(SkillRow row) {
        return row.restsOn(row.skill().waiting().getFirst()).orElseThrow().assessment();
    }

    private static Optional<AssessmentId> later(SkillRow row) {
        return row.restsOn(row.skill().waiting().getFirst())
                .flatMap(row.skill()::laterThan)
                .map(Skill.Answer::assessment);
    }

    @Test
    void what_came_back_stays_until_something_is_done_about_it() {
        DomainEvent[] back = {assessed(1, 3, day(1, 2)), requested(1, 1, null, day(1, 3)), returned(1, 1, day(1, 4))};
        assertThat(status(back)).isEqualTo(RETURNED);
        assertThat(row(back).skill().returned()).satisfies(returned -> {
            assertThat(Objects.requireNonNull(returned).stage()).isEqualTo(Stage.ENTRY);
            assertThat(returned.request()).isEqualTo(request(1));
            assertThat(returned.nextStep()).isNotNull();
        });
        assertThat(status(and(back, assessed(2, 3, day(1, 5))))).isEqualTo(READY_TO_REQUEST);
        assertThat(status(and(back, requested(2, 1, null, day(1, 5))))).isEqualTo(WAITING);
        assertThat(Objects.requireNonNull(row(returned(1, 1, day(1, 4))).skill().returned())
                        .stage())
                .isNull();
    }

    @Test
    void a_sign_off_holds_through_its_last_day_and_then_has_lapsed() {
        var skill = row(signedThrough(day(6, 1))).skill();
        assertThat(SkillStatus.of(skill, Stage.ENTRY, day(1, 3))).isEqualTo(READY_TO_REQUEST_BEFORE);
        assertThat(SkillStatus.of(skill, Stage.ENTRY, day(1, 4))).isEqualTo(SIGNED_OFF);
        assertThat(SkillStatus.of(skill, Stage.ENTRY, day(6, 1))).isEqualTo(SIGNED_OFF);
        assertThat(SkillStatus.of(skill, Stage.ENTRY, day(6, 2))).isEqualTo(LAPSED);
        assertThat(SkillStatus.of(skill, Stage.INTERMEDIATE, day(6, 1))).isEqualTo(NOT_STARTED);
        assertThat(SkillStatus.of(skill, null, day(6, 1))).isEqualTo(SIGNED_OFF);
        assertThat(skill.waiting()).isEmpty();
    }

    /** Before its first day a sign-off says nothing, and the answer it rests on is no longer asked about. */
    static final SkillStatus READY_TO_REQUEST_BEFORE = NOT_STARTED;

    @Test
    void the_lapse_itself_changes_nothing_but_the_story() {
        var before = row(signedThrough(day(5, 1)));
        var after = row(and(signedThrough(day(5, 1)), lapsed(1, day(5, 1))));
        assertThat(after.skill()).isEqualTo(before.skill());
        assertThat(after.story()).hasSize(before.story().size() + 1);
    }

    @Test
    void a_sign_off_ends_by_revocation_or_by_a_later_answer() {
        assertThat(status(and(signedThrough(null), revoked(1, day(5, 1))))).isEqualTo(REVOKED);
        assertThat(status(and(signedThrough(null), assessed(2, 1, day(5, 1)), superseded(1, 2, day(5, 1)))))
                .isEqualTo(SUPERSEDED);
        assertThat(status(and(signedThrough(null), superseded(1, 2, day(5, 1)))))
                .isEqualTo(SUPERSEDED);
        var ended = row(and(signedThrough(null), revoked(1, day(5, 1)), superseded(1, 2, day(5, 2))))
                .skill()
                .signOffs()
                .getFirst();
        assertThat(Objects.requireNonNull(ended.ended()).kind()).isEqualTo(Held.EndKind.REVOKED);
        assertThat(ended.validity().endedOn()).isEqualTo(day(5, 1));
        assertThat(status(and(signedThrough(null), revoked(9, day(5, 1))))).isEqualTo(SIGNED_OFF);
    }

    @Test
    void after_a_revocation_a_new_answer_begins_anew() {
        assertThat(status(and(signedThrough(null), revoked(1, day(5, 1)), assessed(2, 3, day(5, 2)))))
                .isEqualTo(READY_TO_REQUEST);
        assertThat(status(and(signedThrough(null), revoked(1, day(5, 1)), assessed(2, 2, day(5, 2)))))
                .isEqualTo(NOT_YET);
    }

    @Test
    void of_several_sign_offs_the_one_that_holds_longest_is_shown() {
        var skill = row(
                        signed(1, 1, 1, day(1, 4), day(8, 1)),
                        signed(2, 2, 2, day(2, 4), null),
                        signed(3, 3, 3, day(3, 4), day(9, 1)))
                .skill();
        assertThat(skill.holdingOn(TODAY, Stage.ENTRY)).map(Held::signOff).contains(signOff(2));
        assertThat(skill.latestBy(TODAY, Stage.ENTRY)).map(Held::signOff).contains(signOff(3));
        assertThat(skill.latestBy(day(2, 10), Stage.ENTRY)).map(Held::signOff).contains(signOff(2));
        assertThat(skill.latestBy(TODAY, Stage.INTERMEDIATE)).isEmpty();
    }

    @Test
    void somebody_holds_every_open_skill() {
        assertThat(WAITING.holder()).isEqualTo(SkillStatus.Holder.ASSESSOR);
        assertThat(SIGNED_OFF.holder()).isEqualTo(SkillStatus.Holder.NOBODY);
        assertThat(RETURNED.holder()).isEqualTo(SkillStatus.Holder.WORKER);
    }

    @Test
    void the_story_tells_every_fact_in_order_and_in_full() {
        var story = row(
                        claimed(9, day(1, 1)),
                        assessed(1, 2, day(1, 2)),
                        assessed(2, 3, day(1, 3)),
                        requested(1, 2, EVE, day(1, 4)),
                        withdrawn(1, day(1, 5)),
                        requested(2, 2, null, day(1, 6)),
                        returned(2, 2, day(1, 7)),
                        assessed(3, 4, day(1, 8)),
                        requested(3, 3, null, day(1, 9)),
                        signed(1, 3, 3, day(1, 10), day(5, 10)),
                        superseded(1, 4, day(2, 1)),
                        revoked(1, day(2, 2)),
                        lapsed(1, day(5, 10)))
                .story();
        assertThat(story)
                .extracting(StoryLine::fact)
                .containsExactly(
                        Fact.SELF_ASSESSED,
                        Fact.ASSESSED,
                        Fact.ASSESSED,
                        Fact.REQUESTED,
                        Fact.WITHDRAWN,
                        Fact.REQUESTED,
                        Fact.RETURNED,
                        Fact.ASSESSED,
                        Fact.REQUESTED,
                        Fact.SIGNED,
                        Fact.SUPERSEDED,
                        Fact.REVOKED,
                        Fact.LAPSED);
        assertThat(story).extracting(StoryLine::position).isSorted();
        assertThat(story.get(0).texts()).extracting(StoryLine.Text::label).containsExactly("comment");
        assertThat(story.get(1).texts()).extracting(StoryLine.Text::label).containsExactly("feedback", "nextStep");
        assertThat(story.get(2).texts()).extracting(StoryLine.Text::label).containsExactly("feedback");
        assertThat(story.get(6).texts()).extracting(StoryLine.Text::label).containsExactly("comment", "nextStep");
        assertThat(story.get(11).texts()).extracting(StoryLine.Text::label).containsExactly("note");
        var answer = Objects.requireNonNull(story.get(1).detail().answer());
        assertThat(answer.lateReason()).isEqualTo("ASSESSOR_AWAY");
        assertThat(answer.assessor()).isEqualTo(BOB);
        assertThat(answer.meets()).isFalse();
        var decision = Objects.requireNonNull(story.get(9).detail().decision());
        assertThat(decision.evidence()).hasSize(1);
        assertThat(decision.expiresOn()).isEqualTo(day(5, 10));
        assertThat(story.get(9).detail().signatory()).isEqualTo(EVE);
        assertThat(story.get(3).detail().signatory()).isEqualTo(EVE);
        assertThat(story.get(6).detail().reason()).isEqualTo("OBSERVATION_NEEDED");
        assertThat(story.get(10).detail().assessment()).isEqualTo(assessment(4));
        assertThat(story.get(11).detail().reason()).isEqualTo("EQUIPMENT_CHANGED");
        assertThat(story.get(12).detail().signOff()).isEqualTo(signOff(1));
    }

    @Test
    void what_is_about_an_assessor_is_about_no_skill() {
        assertThat(SkillsProjection.skillOf(authorised(BOB, 1, hcpc(null), day(1, 1), null)))
                .isEmpty();
        assertThat(SkillSteps.after(row(signedThrough(null)).skill(), authorised(BOB, 1, hcpc(null), day(1, 1), null)))
                .isEqualTo(row(signedThrough(null)).skill());
    }

    @Test
    void the_summary_adds_up_and_says_what_is_next() {
        var expected = SmallFramework.edition().domains().getFirst().elements();
        var waiting =
                row(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3))).skill();
        var summary = SkillSummary.of(expected, Map.of(E1, waiting), Stage.ENTRY, TODAY);
        assertThat(summary.signedOff()).isZero();
        assertThat(summary.waiting()).isEqualTo(1);
        assertThat(summary.notYet()).isEqualTo(2);
        assertThat(summary.waitingWith()).isEqualTo(Map.of(Optional.of(EVE), 1L));
        assertThat(summary.byStatus()).isEqualTo(Map.of(WAITING, 1L, NOT_STARTED, 2L));
        assertThat(next(summary)).contains(E2.value());
        var signed = row(signedThrough(null)).skill();
        assertThat(SkillSummary.of(expected, Map.of(E1, signed), Stage.ENTRY, TODAY)
                        .signedOff())
                .isEqualTo(1);
    }

    @Test
    void the_next_skill_is_the_one_nearest_to_a_signature() {
        var expected = SmallFramework.edition().domains().getFirst().elements();
        var ready = row(assessed(1, 3, day(1, 2))).skill();
        var last = expected.getLast().code();
        assertThat(next(SkillSummary.of(expected, Map.of(last, ready), Stage.ENTRY, TODAY)))
                .contains(last.value());
        assertThat(next(SkillSummary.of(List.of(), Map.of(), Stage.ENTRY, TODAY)))
                .isEmpty();
    }

    private static Optional<String> next(SkillSummary summary) {
        return summary.next()
                .map(SkillSummary.Line::element)
                .map(FrameworkElement::code)
                .map(code -> code.value());
    }

    private static DomainEvent[] signedThrough(@Nullable LocalDate expiresOn) {
        return new DomainEvent[] {
            assessed(1, 3, day(1, 2)), requested(1, 1, null, day(1, 3)), signed(1, 1, 1, day(1, 4), expiresOn)
        };
    }

    static DomainEvent[] and(DomainEvent[] first, DomainEvent... then) {
        var all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }
}

package trellis.decide.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.ASIFS;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DECLARED;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.EDITION;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RECORD;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.WORDS;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.authorised;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.observation;
import static trellis.decide.Given.onTheRegister;
import static trellis.decide.Given.pinned;
import static trellis.decide.Given.seen;
import static trellis.decide.Given.terms;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.signoff.SignOffs.LATER_SIGN_OFF;
import static trellis.decide.signoff.SignOffs.REQUEST;
import static trellis.decide.signoff.SignOffs.SIGN_OFF;
import static trellis.decide.signoff.SignOffs.asked;
import static trellis.decide.signoff.SignOffs.askedNoMore;
import static trellis.decide.signoff.SignOffs.givenBack;
import static trellis.decide.signoff.SignOffs.revoked;
import static trellis.decide.signoff.SignOffs.sign;
import static trellis.decide.signoff.SignOffs.signOff;
import static trellis.decide.signoff.SignOffs.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.AuthorityRule;
import trellis.decide.EmploymentRule;
import trellis.decide.PinnedElement;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.language.Digest;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.Method;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
import trellis.language.signoff.Authority;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;

class SigningTest {
    private static final LocalDate SEEN_ON = TODAY.minusDays(10);

    private static Scenario<SignOffCommand, SignOffState> requested() {
        return signOff().given(seen(answer(1), SEEN_ON).fact(), asked(answer(1)));
    }

    private static PinnedElement asksFor(
            AssessmentKind kind, @Nullable Integer months, boolean twoPerson, boolean registration) {
        return pinned(terms(CONSENT, Stage.ENTRY, kind, months, twoPerson, registration));
    }

    @Test
    void a_registered_and_authorised_assessor_signs_off_what_another_saw() {
        requested()
                .when(sign())
                .then(new CompetencySignedOff(
                        SIGN_OFF,
                        REQUEST,
                        WANDA,
                        EDITION,
                        CONSENT,
                        Stage.ENTRY,
                        Setting.WARD,
                        WORDS,
                        answer(1),
                        List.of(new Evidence(answer(1), observation(1), Method.DIRECT_OBSERVATION, SEEN_ON, RECORD)),
                        ASIF,
                        RUTH,
                        new Authority(RUTHS, Register.HCPC, HIRED),
                        DECLARED,
                        TODAY,
                        SEEN_ON,
                        SEEN_ON.plusMonths(12),
                        NOW));
    }

    @Test
    void a_registered_assessor_may_sign_what_they_saw_themselves() {
        var signed = signOff()
                .given(seen(answer(1), SEEN_ON).by(RUTH, RUTHS).fact(), asked(answer(1)))
                .when(sign())
                .fact(CompetencySignedOff.class);
        assertThat(signed.assessor()).isEqualTo(RUTH);
        assertThat(signed.signatory()).isEqualTo(RUTH);
    }

    @Test
    void nobody_signs_for_themselves() {
        requested()
                .given(granted(WANDA, Role.ASSESSOR), authorised(ASIFS, WANDA, onTheRegister(null)))
                .when(sign(WANDA, pinned(CONSENT)))
                .thenRefused(SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES);
    }

    @Test
    void who_is_no_assessor_signs_nothing() {
        requested()
                .given(granted(EDITH, Role.EDUCATOR))
                .when(sign(EDITH, pinned(CONSENT)))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
        requested().given(withdrawn(RUTH, Role.ASSESSOR)).when(sign()).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_sign_off_needs_its_declaration() {
        requested()
                .when(new SignOff(RUTH, NOW, SIGN_OFF, REQUEST, WANDA, pinned(CONSENT), null))
                .thenRefused(SignOffRule.DECLARATION_MISSING);
    }

    @Test
    void a_sign_off_needs_a_request() {
        signOff().given(seen(answer(1), SEEN_ON).fact()).when(sign()).thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
        requested().given(askedNoMore(REQUEST)).when(sign()).thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
    }

    @Test
    void signing_off_twice_changes_nothing() {
        requested().given(signed(SIGN_OFF, answer(1), null)).when(sign()).thenNothing();
    }

    @Test
    void a_second_signatory_is_told_that_it_is_done_already() {
        requested()
                .given(signed(SIGN_OFF, answer(1), null))
                .when(sign(ASIF, pinned(CONSENT)))
                .thenRefused(SignOffRule.ALREADY_SIGNED_OFF);
    }

    @Test
    void what_was_decided_otherwise_is_not_signed_off() {
        requested()
                .given(givenBack(answer(1), ReturnReason.OBSERVATION_NEEDED))
                .when(sign())
                .thenRefused(SignOffRule.ALREADY_DECIDED);
        requested()
                .given(signed(SIGN_OFF, answer(1), null), revoked(RUTH, RevocationReason.PRACTICE_CONCERN))
                .when(sign())
                .thenRefused(SignOffRule.ALREADY_DECIDED);
    }

    @Test
    void a_named_signatory_decides_and_nobody_else() {
        var named = signOff().given(seen(answer(1), SEEN_ON).fact(), asked(REQUEST, answer(1), RUTH));
        named.when(sign(ASIF, pinned(CONSENT))).thenRefused(SignOffRule.NOT_THE_NAMED_SIGNATORY);
        assertThat(named.when(sign()).facts()).hasSize(1);
    }

    @Test
    void after_the_post_ended_nothing_new_is_signed_off() {
        requested().given(ended(POST, TODAY.minusDays(1))).when(sign()).thenRefused(EmploymentRule.NO_CURRENT_POST);
        assertThat(requested().given(ended(POST, TODAY)).when(sign()).facts()).hasSize(1);
    }

    @Test
    void a_request_that_a_later_answer_overtook_is_not_signed_off() {
        requested().given(seen(answer(2), TODAY).fact()).when(sign()).thenRefused(SignOffRule.ASSESSMENT_SUPERSEDED);
    }

    @Test
    void an_element_that_the_edition_does_not_expect_at_the_stage_is_not_signed_off() {
        requested()
                .when(sign(RUTH, pinned(terms(CONSENT, Stage.INTERMEDIATE))))
                .thenRefused(SignOffRule.NOT_EXPECTED_AT_THIS_STAGE);
    }

    @Test
    void what_was_assessed_against_other_words_is_not_signed_off() {
        signOff()
                .given(
                        seen(answer(1), SEEN_ON)
                                .against(new Digest("former words"))
                                .fact(),
                        asked(answer(1)))
                .when(sign())
                .thenRefused(SignOffRule.ASSESSED_AGAINST_ANOTHER_WORDING);
    }

    @Test
    void the_edition_may_ask_for_more_than_before() {
        var four = new ElementTerms(
                EDITION, CONSENT, Stage.ENTRY, WORDS, AssessmentKind.OBSERVED, 12, new Rating(4), false, true);
        requested().when(sign(RUTH, pinned(four))).thenRefused(SignOffRule.RATING_BELOW_REQUIRED);
    }

    @Test
    void a_signatory_needs_authority_for_the_setting_and_the_day() {
        signOff()
                .given(seen(answer(1), SEEN_ON).in(Setting.SCHOOL).fact(), asked(answer(1)))
                .when(sign())
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_SETTING);
        requested().given(withdrawn(RUTHS, RUTH, EARLIER)).when(sign()).thenRefused(AuthorityRule.AUTHORITY_WITHDRAWN);
        requested()
                .given(granted(EDITH, Role.ASSESSOR))
                .when(sign(EDITH, pinned(CONSENT)))
                .thenRefused(AuthorityRule.ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void an_assessor_who_is_not_registered_needs_a_registrant_to_sign() {
        requested().when(sign(ASIF, pinned(CONSENT))).thenRefused(SignOffRule.ANOTHER_REGISTRANT_MUST_SIGN);
    }

    @Test
    void a_signatory_who_is_not_registered_signs_for_nobody() {
        signOff()
                .given(seen(answer(1), SEEN_ON).by(RUTH, RUTHS).fact(), asked(answer(1)))
                .when(sign(ASIF, pinned(CONSENT)))
                .thenRefused(SignOffRule.SIGNATORY_NOT_REGISTERED);
    }

    @Test
    void a_two_person_element_is_signed_by_another_registrant() {
        var twoPerson = asksFor(AssessmentKind.OBSERVED, 12, true, true);
        signOff()
                .given(seen(answer(1), SEEN_ON).by(RUTH, RUTHS).fact(), asked(answer(1)))
                .when(sign(RUTH, twoPerson))
                .thenRefused(SignOffRule.ANOTHER_REGISTRANT_MUST_SIGN);
        assertThat(requested().when(sign(RUTH, twoPerson)).facts()).hasSize(1);
    }

    /** The words of one person and the eyes of another are two; the signature of the one who saw makes it one again. */
    @Test
    void who_gave_the_observation_behind_anothers_answer_does_not_sign_a_two_person_element() {
        var twoPerson = asksFor(AssessmentKind.OBSERVED, 12, true, true);
        var discussed = signOff()
                .given(
                        seen(answer(1), SEEN_ON).by(RUTH, RUTHS).fact(),
                        seen(answer(2), SEEN_ON.plusDays(1))
                                .how(Method.DISCUSSION)
                                .fact(),
                        asked(answer(2)));
        discussed.when(sign(RUTH, twoPerson)).thenRefused(SignOffRule.ANOTHER_REGISTRANT_MUST_SIGN);
        assertThat(discussed
                        .when(sign(RUTH, asksFor(AssessmentKind.OBSERVED, 12, false, true)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_two_person_element_needs_a_registrant_even_where_registration_is_switched_off() {
        var twoPerson = asksFor(AssessmentKind.OBSERVED, 12, true, false);
        signOff()
                .given(seen(answer(1), SEEN_ON).by(RUTH, RUTHS).fact(), asked(answer(1)))
                .when(sign(ASIF, twoPerson))
                .thenRefused(SignOffRule.SIGNATORY_NOT_REGISTERED);
    }

    @Test
    void where_the_catalogue_asks_for_no_registration_experience_is_enough() {
        var unregistered = asksFor(AssessmentKind.OBSERVED, 12, false, false);
        var signed = requested().when(sign(ASIF, unregistered)).fact(CompetencySignedOff.class);
        assertThat(signed.authority()).isEqualTo(new Authority(ASIFS, Register.NONE, null));
    }

    @Test
    void a_registration_must_not_have_lapsed_on_the_day_of_signing() {
        requested()
                .given(new RegistrationChecked(RUTH, onTheRegister(TODAY.minusDays(1)), EDITH, EARLIER))
                .when(sign())
                .thenRefused(SignOffRule.REGISTRATION_LAPSED);
        assertThat(requested()
                        .given(new RegistrationChecked(RUTH, onTheRegister(TODAY), EDITH, EARLIER))
                        .when(sign())
                        .facts())
                .hasSize(1);
    }

    @Test
    void who_was_struck_off_signs_nothing() {
        requested()
                .given(new RegistrationChecked(RUTH, Registration.NONE, EDITH, EARLIER))
                .when(sign())
                .thenRefused(SignOffRule.SIGNATORY_NOT_REGISTERED);
    }

    @Test
    void an_observed_element_needs_a_direct_observation() {
        signOff()
                .given(seen(answer(1), SEEN_ON).how(Method.DISCUSSION).fact(), asked(answer(1)))
                .when(sign())
                .thenRefused(SignOffRule.DIRECT_OBSERVATION_NEEDED);
    }

    @Test
    void an_earlier_direct_observation_supports_a_later_discussion_and_counts_for_the_expiry() {
        var signed = signOff()
                .given(
                        seen(answer(1), SEEN_ON.minusDays(60)).fact(),
                        seen(answer(2), SEEN_ON.minusDays(30)).fact(),
                        seen(answer(3), SEEN_ON).how(Method.DISCUSSION).fact(),
                        asked(answer(3)))
                .when(sign())
                .fact(CompetencySignedOff.class);
        assertThat(signed.assessment()).isEqualTo(answer(3));
        assertThat(signed.evidence()).extracting(Evidence::assessment).containsExactly(answer(3), answer(2));
        assertThat(signed.oldestObservationOn()).isEqualTo(SEEN_ON.minusDays(30));
        assertThat(signed.expiresOn()).isEqualTo(SEEN_ON.minusDays(30).plusMonths(12));
    }

    @Test
    void a_direct_observation_that_a_later_answer_fell_short_of_supports_nothing() {
        signOff()
                .given(
                        seen(answer(1), SEEN_ON.minusDays(60)).fact(),
                        seen(answer(2), SEEN_ON.minusDays(30))
                                .how(Method.SIMULATION)
                                .rated(2)
                                .fact(),
                        seen(answer(3), SEEN_ON).how(Method.DISCUSSION).fact(),
                        asked(answer(3)))
                .when(sign())
                .thenRefused(SignOffRule.DIRECT_OBSERVATION_NEEDED);
    }

    @Test
    void an_older_shortfall_does_not_spoil_a_later_direct_observation() {
        var signed = signOff()
                .given(
                        seen(answer(1), SEEN_ON.minusDays(60)).rated(1).fact(),
                        seen(answer(2), SEEN_ON.minusDays(30)).fact(),
                        seen(answer(3), SEEN_ON).how(Method.DISCUSSION).fact(),
                        asked(answer(3)))
                .when(sign())
                .fact(CompetencySignedOff.class);
        assertThat(signed.evidence()).hasSize(2);
    }

    @Test
    void a_direct_observation_that_fell_short_supports_nothing() {
        signOff()
                .given(
                        seen(answer(1), SEEN_ON.minusDays(60)).rated(2).fact(),
                        seen(answer(2), SEEN_ON).how(Method.DISCUSSION).fact(),
                        asked(answer(2)))
                .when(sign())
                .thenRefused(SignOffRule.DIRECT_OBSERVATION_NEEDED);
    }

    @Test
    void a_direct_observation_elsewhere_or_against_other_words_supports_nothing() {
        signOff()
                .given(
                        seen(answer(1), SEEN_ON.minusDays(60))
                                .in(Setting.COMMUNITY)
                                .fact(),
                        seen(answer(2), SEEN_ON.minusDays(60))
                                .at(Stage.INTERMEDIATE)
                                .fact(),
                        seen(answer(3), SEEN_ON.minusDays(60))
                                .against(new Digest("former words"))
                                .fact(),
                        seen(answer(4), SEEN_ON).how(Method.DISCUSSION).fact(),
                        asked(answer(4)))
                .when(sign())
                .thenRefused(SignOffRule.DIRECT_OBSERVATION_NEEDED);
    }

    @Test
    void an_element_of_knowledge_needs_no_observation_and_expires_from_the_day_of_signing() {
        var signed = signOff()
                .given(seen(answer(1), SEEN_ON).how(Method.WORKBOOK_OR_TEST).fact(), asked(answer(1)))
                .when(sign(RUTH, asksFor(AssessmentKind.KNOWLEDGE, 24, false, true)))
                .fact(CompetencySignedOff.class);
        assertThat(signed.oldestObservationOn()).isNull();
        assertThat(signed.expiresOn()).isEqualTo(TODAY.plusMonths(24));
    }

    @Test
    void what_the_catalogue_gives_no_time_to_does_not_expire() {
        var signed = requested()
                .when(sign(RUTH, asksFor(AssessmentKind.OBSERVED, null, false, true)))
                .fact(CompetencySignedOff.class);
        assertThat(signed.expiresOn()).isNull();
    }

    @Test
    void an_observation_too_old_would_be_expired_at_once() {
        signOff()
                .given(seen(answer(1), TODAY.minusMonths(12).minusDays(1)).fact(), asked(answer(1)))
                .when(sign())
                .thenRefused(SignOffRule.OBSERVATION_TOO_OLD);
        assertThat(signOff()
                        .given(seen(answer(1), TODAY.minusMonths(12)).fact(), asked(answer(1)))
                        .when(sign())
                        .fact(CompetencySignedOff.class)
                        .expiresOn())
                .isEqualTo(TODAY);
    }

    /** Whenever it was seen and however long it holds: counted from that day, and never signed when it is over. */
    @Test
    void the_expiry_counts_from_the_day_that_it_was_seen() {
        var chance = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            var seenOn = HIRED.plusDays(chance.nextInt((int) HIRED.until(TODAY, ChronoUnit.DAYS) + 1));
            int months = 1 + chance.nextInt(36);
            var decision = signOff()
                    .given(seen(answer(1), seenOn).fact(), asked(answer(1)))
                    .when(sign(RUTH, asksFor(AssessmentKind.OBSERVED, months, false, true)));
            if (seenOn.plusMonths(months).isBefore(TODAY)) {
                decision.thenRefused(SignOffRule.OBSERVATION_TOO_OLD);
            } else {
                assertThat(decision.fact(CompetencySignedOff.class).expiresOn()).isEqualTo(seenOn.plusMonths(months));
            }
        }
    }

    @Test
    void a_newer_sign_off_takes_the_place_of_the_former_of_the_same_setting() {
        var former = signed(LATER_SIGN_OFF, answer(9), TODAY.plusDays(3));
        var facts = signOff()
                .given(former, seen(answer(1), SEEN_ON).fact(), asked(answer(1)))
                .when(sign())
                .facts();
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst()).isEqualTo(new SignOffSuperseded(LATER_SIGN_OFF, WANDA, CONSENT, answer(1), NOW));
    }

    @Test
    void a_sign_off_that_has_ended_already_is_not_superseded() {
        var expired = signed(LATER_SIGN_OFF, answer(9), TODAY.minusDays(1));
        assertThat(signOff()
                        .given(expired, seen(answer(1), SEEN_ON).fact(), asked(answer(1)))
                        .when(sign())
                        .facts())
                .hasSize(1);
        var lapsed = new SignOffLapsed(LATER_SIGN_OFF, WANDA, CONSENT, TODAY.minusDays(1), EARLIER);
        assertThat(signOff()
                        .given(signed(LATER_SIGN_OFF, answer(9), null), lapsed)
                        .given(seen(answer(1), SEEN_ON).fact(), asked(answer(1)))
                        .when(sign())
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_sign_off_elsewhere_stands_beside() {
        assertThat(signOff()
                        .given(
                                signed(LATER_SIGN_OFF, answer(9), null),
                                seen(answer(1), SEEN_ON).in(Setting.COMMUNITY).fact(),
                                asked(answer(1)))
                        .when(sign())
                        .facts())
                .hasSize(1);
        assertThat(signOff()
                        .given(
                                signed(LATER_SIGN_OFF, answer(9), null),
                                seen(answer(1), SEEN_ON).at(Stage.INTERMEDIATE).fact(),
                                asked(answer(1)))
                        .when(sign())
                        .facts())
                .hasSize(1);
    }

    @Test
    void days_are_those_of_london() {
        var lateEvening = Instant.parse("2026-06-30T23:30:00Z");
        var signed = signOff()
                .given(seen(answer(1), LocalDate.of(2026, 6, 1)).fact(), asked(answer(1)))
                .when(new SignOff(RUTH, lateEvening, SIGN_OFF, REQUEST, WANDA, pinned(CONSENT), DECLARED))
                .fact(CompetencySignedOff.class);
        assertThat(signed.signedOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_request_for_an_answer_that_nobody_gave_is_none() {
        signOff().given(asked(answer(1))).when(sign()).thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
    }
}

package trellis.decide.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.sealed;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.signoff.SignOffs.SIGN_OFF;
import static trellis.decide.signoff.SignOffs.lapse;
import static trellis.decide.signoff.SignOffs.revoke;
import static trellis.decide.signoff.SignOffs.revoked;
import static trellis.decide.signoff.SignOffs.signOff;
import static trellis.decide.signoff.SignOffs.signed;
import static trellis.language.signoff.RevocationReason.EQUIPMENT_CHANGED;
import static trellis.language.signoff.RevocationReason.PRACTICE_CONCERN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;

class EndingTest {
    private static final SignOffLapsed LAPSED =
            new SignOffLapsed(SIGN_OFF, WANDA, CONSENT, TODAY.minusDays(1), EARLIER);
    private static final SignOffSuperseded SUPERSEDED =
            new SignOffSuperseded(SIGN_OFF, WANDA, CONSENT, answer(2), EARLIER);

    private static Scenario<SignOffCommand, SignOffState> signedOff(@Nullable LocalDate expiresOn) {
        return signOff().given(granted(EDITH, Role.EDUCATOR), signed(SIGN_OFF, answer(1), expiresOn));
    }

    @Test
    void the_signatory_takes_a_sign_off_back() {
        var note = sealed(WANDA, "note");
        signedOff(TODAY)
                .when(new RevokeSignOff(RUTH, NOW, SIGN_OFF, WANDA, CONSENT, EQUIPMENT_CHANGED, note))
                .then(new SignOffRevoked(SIGN_OFF, WANDA, CONSENT, RUTH, EQUIPMENT_CHANGED, note, NOW));
    }

    @Test
    void an_educator_takes_a_sign_off_back() {
        assertThat(signedOff(TODAY)
                        .when(revoke(EDITH, PRACTICE_CONCERN))
                        .fact(SignOffRevoked.class)
                        .revokedBy())
                .isEqualTo(EDITH);
    }

    @Test
    void only_the_signatory_or_an_educator_revokes() {
        signedOff(TODAY)
                .when(revoke(ASIF, PRACTICE_CONCERN))
                .thenRefused(SignOffRule.ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES);
        signedOff(TODAY)
                .given(withdrawn(RUTH, Role.ASSESSOR))
                .when(revoke(RUTH, PRACTICE_CONCERN))
                .thenRefused(SignOffRule.ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES);
    }

    @Test
    void revoking_what_was_never_signed_off_is_refused() {
        signOff()
                .given(granted(EDITH, Role.EDUCATOR))
                .when(revoke(EDITH, PRACTICE_CONCERN))
                .thenRefused(SignOffRule.NOTHING_TO_REVOKE);
    }

    @Test
    void revoking_twice_changes_nothing() {
        signedOff(TODAY)
                .given(revoked(RUTH, PRACTICE_CONCERN))
                .when(revoke(RUTH, PRACTICE_CONCERN))
                .thenNothing();
    }

    @Test
    void what_was_revoked_is_not_revoked_for_another_reason_or_by_another() {
        var taken = signedOff(TODAY).given(revoked(RUTH, PRACTICE_CONCERN));
        taken.when(revoke(RUTH, EQUIPMENT_CHANGED)).thenRefused(SignOffRule.NOTHING_TO_REVOKE);
        taken.when(revoke(EDITH, PRACTICE_CONCERN)).thenRefused(SignOffRule.NOTHING_TO_REVOKE);
    }

    @Test
    void what_has_ended_otherwise_is_not_revoked() {
        signedOff(TODAY)
                .given(SUPERSEDED)
                .when(revoke(RUTH, PRACTICE_CONCERN))
                .thenRefused(SignOffRule.NOTHING_TO_REVOKE);
        signedOff(TODAY.minusDays(1))
                .given(LAPSED)
                .when(revoke(RUTH, PRACTICE_CONCERN))
                .thenRefused(SignOffRule.NOTHING_TO_REVOKE);
        signedOff(TODAY.minusDays(1)).when(revoke(RUTH, PRACTICE_CONCERN)).thenRefused(SignOffRule.NOTHING_TO_REVOKE);
        assertThat(signedOff(null).when(revoke(RUTH, PRACTICE_CONCERN)).facts()).hasSize(1);
    }

    @Test
    void a_sign_off_lapses_when_the_day_after_its_last_begins() {
        signedOff(TODAY.minusDays(1))
                .when(lapse())
                .then(new SignOffLapsed(
                        SIGN_OFF, WANDA, CONSENT, TODAY.minusDays(1), Instant.parse("2026-11-23T00:00:00Z")));
    }

    @Test
    void in_summer_the_day_begins_an_hour_earlier_by_greenwich() {
        var june = LocalDate.of(2026, 6, 30);
        assertThat(signedOff(june).when(lapse()).fact(SignOffLapsed.class).occurredAt())
                .isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
    }

    @Test
    void a_sign_off_holds_through_its_last_day() {
        signedOff(TODAY).when(lapse()).thenRefused(SignOffRule.NOT_YET_EXPIRED);
        signedOff(null).when(lapse()).thenRefused(SignOffRule.NOT_YET_EXPIRED);
    }

    @Test
    void what_has_ended_does_not_lapse() {
        var over = signedOff(TODAY.minusDays(1));
        over.given(LAPSED).when(lapse()).thenNothing();
        over.given(SUPERSEDED).when(lapse()).thenNothing();
        over.given(revoked(RUTH, PRACTICE_CONCERN)).when(lapse()).thenNothing();
        signOff().when(lapse()).thenRefused(SignOffRule.NOTHING_TO_LAPSE);
    }

    @Test
    void only_the_platform_says_that_a_sign_off_lapsed() {
        signedOff(TODAY.minusDays(1)).when(lapse(EDITH)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    /** Whatever the last day and whenever the platform looks: lapsed exactly when that day is over in London. */
    @Test
    void a_lapse_depends_on_the_calendar_alone() {
        var chance = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            var last = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(730));
            var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(chance.nextInt(730 * 24 * 3600));
            var decision = signedOff(last).when(new LapseSignOff(RecordedEvent.SYSTEM, at, SIGN_OFF, WANDA, CONSENT));
            if (LondonDay.of(at).isAfter(last)) {
                var lapsed = decision.fact(SignOffLapsed.class);
                assertThat(lapsed.occurredAt()).isBeforeOrEqualTo(at);
                assertThat(LondonDay.of(lapsed.occurredAt())).isEqualTo(last.plusDays(1));
                assertThat(LondonDay.of(lapsed.occurredAt().minusNanos(1))).isEqualTo(last);
            } else {
                decision.thenRefused(SignOffRule.NOT_YET_EXPIRED);
            }
        }
    }
}

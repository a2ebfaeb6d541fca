package trellis.decide.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.privacy.SharingRule.SHARED_ALREADY;
import static trellis.decide.privacy.SharingRule.SHARED_WITH_ITSELF;
import static trellis.decide.privacy.SharingRule.SHARING_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.privacy.SharingRule.SHARING_NOT_KNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.privacy.SharingCommand.AgreeToShare;
import trellis.decide.privacy.SharingCommand.EndSharing;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;

class SharingDeciderTest {
    private static final OrganisationCode TRUST = new OrganisationCode("RGT");
    private static final OrganisationCode FACULTY = new OrganisationCode("S1Y5D");
    private static final OrganisationCode REGION = new OrganisationCode("Y61");
    private static final SharingId SHARING = new SharingId(id(81));
    private static final SharingId ANOTHER = new SharingId(id(82));
    private static final Document PAPER = new Document(new Digest("paper"), "DSA-7");
    private static final LocalDate END = TODAY.plusMonths(6);

    /** An agreement to vary. */
    private record Terms(
            Set<OrganisationCode> parties,
            Set<SharedFigures> figures,
            SharingPurpose purpose,
            Document document,
            LocalDate from,
            @Nullable LocalDate until) {
        Terms with(Set<OrganisationCode> others) {
            return new Terms(others, figures, purpose, document, from, until);
        }

        Terms of(Set<SharedFigures> others) {
            return new Terms(parties, others, purpose, document, from, until);
        }

        Terms towards(SharingPurpose another) {
            return new Terms(parties, figures, another, document, from, until);
        }

        Terms on(Document another) {
            return new Terms(parties, figures, purpose, another, from, until);
        }

        Terms between(LocalDate first, @Nullable LocalDate last) {
            return new Terms(parties, figures, purpose, document, first, last);
        }

        AgreeToShare asked(PersonId by) {
            return new AgreeToShare(by, NOW, ANOTHER, TRUST, parties, figures, purpose, document, from, until);
        }

        SharingAgreed agreed() {
            return new SharingAgreed(
                    ANOTHER, List.copyOf(parties), figures, purpose, document, from, until, EDITH, NOW);
        }

        SharingAgreed agreedBefore() {
            return new SharingAgreed(
                    SHARING, List.copyOf(parties), figures, purpose, document, from, until, EDITH, EARLIER);
        }
    }

    private static final Terms TERMS = new Terms(
            Set.of(FACULTY),
            Set.of(SharedFigures.WORKFORCE, SharedFigures.COMPETENCE),
            SharingPurpose.WORKFORCE_PLANNING,
            PAPER,
            TODAY,
            END);

    private static final SharingEnded ENDED = new SharingEnded(SHARING, "NO_LONGER_NEEDED", EDITH, EARLIER);

    private static Scenario<SharingCommand, SharingState> nothing() {
        return Scenario.of(SharingDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR));
    }

    private static Scenario<SharingCommand, SharingState> sharing() {
        return nothing().given(TERMS.agreedBefore());
    }

    private static Scenario<SharingCommand, SharingState> ended() {
        return sharing().given(ENDED);
    }

    private static EndSharing end(PersonId by) {
        return new EndSharing(by, NOW, SHARING, "TRUST_DECIDED");
    }

    @Test
    void what_is_shared_is_recorded_with_parties_purpose_paper_and_days() {
        nothing().when(TERMS.asked(EDITH)).then(TERMS.agreed());
        nothing()
                .when(TERMS.between(TODAY, null).asked(EDITH))
                .then(TERMS.between(TODAY, null).agreed());
        nothing()
                .when(TERMS.between(TODAY, TODAY).asked(EDITH))
                .then(TERMS.between(TODAY, TODAY).agreed());
        ended().when(TERMS.asked(EDITH)).then(TERMS.agreed());
    }

    @Test
    void what_is_agreed_already_is_agreed_once() {
        sharing().when(TERMS.asked(EDITH)).thenNothing();
    }

    @Test
    void one_agreement_at_a_time_covers_a_party_and_a_purpose() {
        sharing().when(TERMS.of(Set.of(SharedFigures.OUTCOMES)).asked(EDITH)).thenRefused(SHARED_ALREADY);
        sharing()
                .when(TERMS.on(new Document(new Digest("other"), null)).asked(EDITH))
                .thenRefused(SHARED_ALREADY);
        sharing().when(TERMS.with(Set.of(FACULTY, REGION)).asked(EDITH)).thenRefused(SHARED_ALREADY);
        sharing().when(TERMS.between(END, null).asked(EDITH)).thenRefused(SHARED_ALREADY);
        sharing().when(TERMS.between(TODAY.minusDays(5), TODAY).asked(EDITH)).thenRefused(SHARED_ALREADY);
        sharing().when(TERMS.between(TODAY, null).asked(EDITH)).thenRefused(SHARED_ALREADY);
        var endless = nothing().given(TERMS.between(TODAY, null).agreedBefore());
        endless.when(TERMS.between(END, END).asked(EDITH)).thenRefused(SHARED_ALREADY);
    }

    @Test
    void another_party_purpose_or_time_is_another_agreement() {
        for (var other : Set.of(
                TERMS.with(Set.of(REGION)),
                TERMS.towards(SharingPurpose.FUNDING_ASSURANCE),
                TERMS.between(END.plusDays(1), null),
                TERMS.between(TODAY.minusDays(9), TODAY.minusDays(1)))) {
            sharing().when(other.asked(EDITH)).then(other.agreed());
        }
    }

    @Test
    void nobody_shares_with_themselves() {
        nothing().when(TERMS.with(Set.of(FACULTY, TRUST)).asked(EDITH)).thenRefused(SHARED_WITH_ITSELF);
        assertThatThrownBy(TERMS.with(Set.of())::agreed).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(TERMS.of(Set.of())::agreed).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        nothing()
                .when(TERMS.between(TODAY, TODAY.minusDays(1)).asked(EDITH))
                .thenRefused(SHARING_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void sharing_ends_at_once_and_once() {
        sharing().when(end(EDITH)).then(new SharingEnded(SHARING, "TRUST_DECIDED", EDITH, NOW));
        ended().when(end(EDITH)).thenNothing();
        nothing().when(end(EDITH)).thenRefused(SHARING_NOT_KNOWN);
    }

    @Test
    void the_end_of_what_nobody_agreed_ends_nothing() {
        assertThat(SharingDecider.evolve(SharingState.INITIAL, ENDED)).isEqualTo(SharingState.INITIAL);
    }

    @ParameterizedTest
    @EnumSource
    void only_an_education_lead_decides_what_is_shared(Role role) {
        var history = Scenario.of(SharingDecider.DECIDER).given(granted(RUTH, role), TERMS.agreedBefore());
        if (role == Role.EDUCATOR) {
            history.when(end(RUTH)).then(new SharingEnded(SHARING, "TRUST_DECIDED", RUTH, NOW));
        } else {
            history.when(end(RUTH)).thenRefused(RoleRule.ROLE_NOT_HELD);
            history.when(TERMS.asked(RUTH)).thenRefused(RoleRule.ROLE_NOT_HELD);
        }
    }

    @Test
    void a_role_that_is_over_decides_nothing() {
        var former = Scenario.of(SharingDecider.DECIDER)
                .given(granted(EDITH, Role.EDUCATOR, TODAY.minusDays(9), TODAY.minusDays(1)));
        former.when(TERMS.asked(EDITH)).thenRefused(RoleRule.ROLE_NOT_HELD);
        sharing().given(withdrawn(EDITH, Role.EDUCATOR)).when(end(EDITH)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }
}

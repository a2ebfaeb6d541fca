package trellis.project.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.E1;
import static trellis.project.Facts.E2;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.assessed;
import static trellis.project.Facts.authorised;
import static trellis.project.Facts.day;
import static trellis.project.Facts.hcpc;
import static trellis.project.Facts.noon;
import static trellis.project.assessors.Eligibility.Reason.ASSESSOR_NOT_AUTHORISED;
import static trellis.project.assessors.Eligibility.Reason.AUTHORITY_DOES_NOT_COVER_THE_DAY;
import static trellis.project.assessors.Eligibility.Reason.AUTHORITY_DOES_NOT_COVER_THE_ELEMENT;
import static trellis.project.assessors.Eligibility.Reason.AUTHORITY_DOES_NOT_COVER_THE_SETTING;
import static trellis.project.assessors.Eligibility.Reason.AUTHORITY_DOES_NOT_COVER_THE_STAGE;
import static trellis.project.assessors.Eligibility.Reason.AUTHORITY_WITHDRAWN;
import static trellis.project.assessors.Eligibility.Reason.REGISTRATION_LAPSED;
import static trellis.project.assessors.Eligibility.Reason.SIGNATORY_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Registration;
import trellis.project.InMemory;
import trellis.project.assessors.Eligibility.Wanted;

class EligibilityTest {
    static final Wanted ASKED = new Wanted(E1, Stage.ENTRY, Setting.WARD);
    static final AssessorAuthorised GIVEN = authorised(BOB, 1, hcpc(null), day(2, 1), day(8, 31));

    static Assessor bob(DomainEvent... events) {
        return Objects.requireNonNull(
                InMemory.after(new AssessorsProjection(), events).get(BOB));
    }

    static Eligibility on(LocalDate day, Wanted wanted, DomainEvent... events) {
        return Eligibility.of(bob(events), wanted, day);
    }

    static AuthorityWithdrawn withdrawn(int authority, int month, int day) {
        return new AuthorityWithdrawn(new AuthorityId(new UUID(8, authority)), BOB, "LEFT", EVE, noon(month, day));
    }

    @Test
    void within_an_authority_a_registrant_may_assess_and_sign() {
        var eligible = on(day(2, 1), ASKED, GIVEN);
        assertThat(eligible.mayAssess()).isTrue();
        assertThat(eligible.maySign()).isTrue();
        assertThat(eligible.reasons()).isEmpty();
        assertThat(on(day(8, 31), ASKED, GIVEN).maySign()).isTrue();
        assertThat(on(day(2, 1), new Wanted(null, null, null), GIVEN).maySign()).isTrue();
    }

    @Test
    void the_first_thing_that_no_authority_covers_is_the_reason() {
        assertThat(on(day(2, 1), new Wanted(E2, Stage.INTERMEDIATE, Setting.WARD), GIVEN)
                        .reasons())
                .containsExactly(AUTHORITY_DOES_NOT_COVER_THE_ELEMENT);
        assertThat(on(day(2, 1), new Wanted(E1, Stage.INTERMEDIATE, Setting.COMMUNITY), GIVEN)
                        .reasons())
                .containsExactly(AUTHORITY_DOES_NOT_COVER_THE_STAGE);
        assertThat(on(day(1, 1), new Wanted(E1, Stage.ENTRY, Setting.COMMUNITY), GIVEN)
                        .reasons())
                .containsExactly(AUTHORITY_DOES_NOT_COVER_THE_SETTING);
        assertThat(on(day(1, 31), ASKED, GIVEN).reasons()).containsExactly(AUTHORITY_DOES_NOT_COVER_THE_DAY);
        assertThat(on(day(9, 1), ASKED, GIVEN).reasons()).containsExactly(AUTHORITY_DOES_NOT_COVER_THE_DAY);
        assertThat(on(day(9, 1), ASKED, GIVEN).mayAssess()).isFalse();
    }

    @Test
    void an_authority_for_no_element_in_particular_covers_each() {
        var every = new AssessorAuthorised(
                new AuthorityId(new UUID(8, 2)),
                BOB,
                hcpc(null),
                Set.<ElementCode>of(),
                Set.of(Stage.ENTRY),
                Set.of(Setting.WARD),
                day(2, 1),
                null,
                EVE,
                noon(2, 1));
        assertThat(on(day(2, 1), new Wanted(E2, Stage.ENTRY, Setting.WARD), every)
                        .maySign())
                .isTrue();
    }

    @Test
    void a_withdrawal_takes_effect_on_its_day() {
        assertThat(on(day(4, 30), ASKED, GIVEN, withdrawn(1, 5, 1)).maySign()).isTrue();
        assertThat(on(day(5, 1), ASKED, GIVEN, withdrawn(1, 5, 1)).reasons()).containsExactly(AUTHORITY_WITHDRAWN);
        assertThat(on(day(5, 1), ASKED, GIVEN, withdrawn(2, 5, 1)).maySign()).isTrue();
        var once =
                bob(GIVEN, withdrawn(1, 5, 1), withdrawn(1, 6, 1)).authorities().getFirst();
        assertThat(once.withdrawnAt()).isEqualTo(noon(5, 1));
        assertThat(once.withdrawnReason()).isEqualTo("LEFT");
        assertThat(once.holdsOn(day(4, 30))).isTrue();
        assertThat(once.holdsOn(day(5, 1))).isFalse();
        assertThat(once.holdsOn(day(1, 31))).isFalse();
    }

    @Test
    void without_a_registration_one_may_assess_and_not_sign() {
        var none = on(day(2, 1), ASKED, authorised(BOB, 1, Registration.NONE, day(2, 1), null));
        assertThat(none.mayAssess()).isTrue();
        assertThat(none.maySign()).isFalse();
        assertThat(none.reasons()).containsExactly(SIGNATORY_NOT_REGISTERED);
        var lapsing = authorised(BOB, 1, hcpc(day(3, 31)), day(2, 1), null);
        assertThat(on(day(3, 31), ASKED, lapsing).maySign()).isTrue();
        assertThat(on(day(4, 1), ASKED, lapsing).reasons()).containsExactly(REGISTRATION_LAPSED);
    }

    @Test
    void the_last_look_at_the_register_by_the_day_counts() {
        DomainEvent[] looks = {
            authorised(BOB, 1, hcpc(day(3, 31)), day(2, 1), null),
            new RegistrationChecked(BOB, hcpc(day(12, 31)), EVE, noon(4, 10))
        };
        assertThat(on(day(4, 9), ASKED, looks).reasons()).containsExactly(REGISTRATION_LAPSED);
        assertThat(on(day(4, 10), ASKED, looks).maySign()).isTrue();
        assertThat(bob(looks).checkOn(day(1, 1)).registration()).isEqualTo(hcpc(day(3, 31)));
        assertThat(bob(looks).checks()).hasSize(2);
    }

    @Test
    void who_was_only_looked_up_is_not_authorised() {
        assertThat(on(day(5, 1), ASKED, new RegistrationChecked(BOB, hcpc(null), EVE, noon(4, 10)))
                        .reasons())
                .containsExactly(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void a_withdrawal_of_what_was_never_given_leaves_no_row_and_an_answer_is_about_somebody_else() {
        assertThat(InMemory.after(new AssessorsProjection(), withdrawn(1, 5, 1)))
                .isEmpty();
        assertThat(new AssessorsProjection().touchedBy(assessed(1, 3, day(1, 1))))
                .isEmpty();
    }
}

package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.id;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.ClaimRule.VERIFIER_PROPOSED_OR_APPROVED;
import static trellis.decide.funding.Claims.DRAWN_UP;
import static trellis.decide.funding.Claims.HANNAH;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Claims.grant;
import static trellis.decide.funding.Claims.signed;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_ACCEPTED_ALREADY;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_OF_ANOTHER_KIND;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_OUT_OF_ORDER;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_PROOF_NOT_KNOWN;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_PROOF_NOT_WAITING;
import static trellis.decide.funding.DeliverableRule.DELIVERABLE_WAITS;
import static trellis.decide.funding.DeliverableRule.REGISTER_IS_OPEN_AGAIN;
import static trellis.decide.funding.DeliverableRule.SHOWN_BY_A_DOCUMENT;
import static trellis.decide.funding.DeliverableRule.SHOWN_BY_A_FROZEN_REGISTER;
import static trellis.decide.funding.DeliverableRule.SUBMITTER_IS_THE_REVIEWER;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.Proofs.FROZEN;
import static trellis.decide.funding.Proofs.PAPER;
import static trellis.decide.funding.Proofs.PINNED;
import static trellis.decide.funding.Proofs.PROOF;
import static trellis.decide.funding.Proofs.accept;
import static trellis.decide.funding.Proofs.accepted;
import static trellis.decide.funding.Proofs.giveBack;
import static trellis.decide.funding.Proofs.returned;
import static trellis.decide.funding.Proofs.submit;
import static trellis.decide.funding.Proofs.submitAs;
import static trellis.decide.funding.Proofs.submitted;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.DeliverableCommand.PinnedRegister;
import trellis.decide.funding.DeliverableState.Standing;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Duty;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

class DeliverableDeciderTest {
    private static final DeliverableProofId BEFORE = new DeliverableProofId(id(812));

    private static Scenario<DeliverableCommand, DeliverableState> agreed() {
        return Scenario.of(DeliverableDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed());
    }

    private static Scenario<DeliverableCommand, DeliverableState> waiting() {
        return agreed().given(submitted(Deliverable.SCOPE, PROOF));
    }

    private static Scenario<DeliverableCommand, DeliverableState> now(Standing standing) {
        return switch (standing) {
            case WAITING -> waiting();
            case ACCEPTED -> waiting().given(accepted(Deliverable.SCOPE, PROOF));
            case RETURNED -> waiting().given(returned(Deliverable.SCOPE, PROOF));
        };
    }

    private static Scenario<DeliverableCommand, DeliverableState> after(Deliverable deliverable) {
        return agreed().given(submitted(deliverable, BEFORE), accepted(deliverable, BEFORE));
    }

    @Test
    void a_recipient_hands_in_what_it_is_shown_by() {
        agreed().when(submit(Deliverable.SCOPE))
                .then(new DeliverableSubmitted(
                        PROOF, LINE, TRUST, Deliverable.SCOPE, FROZEN, null, RITAS.grant(), RITA, NOW));
        agreed().when(submit(Deliverable.READINESS_DATA))
                .then(new DeliverableSubmitted(
                        PROOF, LINE, TRUST, Deliverable.READINESS_DATA, null, PAPER, RITAS.grant(), RITA, NOW));
    }

    @Test
    void a_host_hands_in_for_its_faculty() {
        assertThat(agreed().when(submitAs(HANNAH, grant(HOST, HANNAH)))
                        .fact(DeliverableSubmitted.class)
                        .party())
                .isEqualTo(HOST);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_handed_in_before_everybody_signed(Phase phase) {
        var then = Scenario.of(DeliverableDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(phase))
                .when(submit(Deliverable.SCOPE));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
            case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN, ACCEPTED, CLOSED ->
                then.thenRefused(AGREEMENT_NOT_IN_FORCE);
        }
    }

    @Test
    void an_agreement_that_lacks_a_signature_asks_for_nothing_yet() {
        Scenario.of(DeliverableDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(Phase.ACCEPTED))
                .given(DRAWN_UP, signed(TRUST, RITA, false))
                .when(submit(Deliverable.SCOPE))
                .thenRefused(AGREEMENT_NOT_IN_FORCE);
    }

    @Test
    void what_is_late_is_handed_in_after_the_close_too() {
        agreed().given(new AllocationClosed(LINE, Pence.NONE, Pence.NONE, Pence.NONE, FIN, EARLIER))
                .when(submit(Deliverable.SCOPE))
                .fact(DeliverableSubmitted.class);
    }

    @Test
    void who_hands_in_is_trusted_with_it_by_the_recipient_or_its_host() {
        var elsewhere = grant(new OrganisationCode("RC9"), RITA);
        var somebodys = grant(TRUST, ABE);
        var over = new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1));
        for (var grant : List.of(elsewhere, somebodys, over)) {
            agreed().when(submitAs(RITA, grant)).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void nobody_hands_in_for_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            agreed().when(submitAs(person, grant(TRUST, person))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void trusts_and_faculties_have_deliverables_of_their_own(Deliverable deliverable) {
        var trusts = deliverable.code().startsWith("T");
        assertThat(Deliverable.of(trusts)).contains(deliverable);
        assertThat(Deliverable.of(!trusts)).doesNotContain(deliverable);
        agreed().when(submit(deliverable, !trusts)).thenRefused(DELIVERABLE_OF_ANOTHER_KIND);
    }

    @ParameterizedTest
    @EnumSource
    void scope_map_and_gap_analysis_follow_each_other(Deliverable deliverable) {
        var then = agreed().when(submit(deliverable));
        switch (deliverable) {
            case MAP, GAP_ANALYSIS -> then.thenRefused(DELIVERABLE_OUT_OF_ORDER);
            case SCOPE, READINESS_DATA, WEBINARS_AND_COMMUNITIES, READINESS_REVIEW, WORKSTREAMS, PROVISION_MAP ->
                then.fact(DeliverableSubmitted.class);
        }
    }

    @Test
    void what_comes_before_has_to_be_accepted() {
        after(Deliverable.SCOPE).when(submit(Deliverable.MAP)).fact(DeliverableSubmitted.class);
        after(Deliverable.MAP).when(submit(Deliverable.GAP_ANALYSIS)).fact(DeliverableSubmitted.class);
        after(Deliverable.SCOPE).when(submit(Deliverable.GAP_ANALYSIS)).thenRefused(DELIVERABLE_OUT_OF_ORDER);
        agreed().given(submitted(Deliverable.SCOPE, BEFORE))
                .when(submit(Deliverable.MAP))
                .thenRefused(DELIVERABLE_OUT_OF_ORDER);
        agreed().given(submitted(Deliverable.SCOPE, BEFORE), returned(Deliverable.SCOPE, BEFORE))
                .when(submit(Deliverable.MAP))
                .thenRefused(DELIVERABLE_OUT_OF_ORDER);
    }

    @ParameterizedTest
    @EnumSource
    void a_deliverable_is_handed_in_while_none_of_it_waits_or_is_accepted(Standing standing) {
        var then = now(standing).when(submit(Deliverable.SCOPE));
        switch (standing) {
            case WAITING -> then.thenRefused(DELIVERABLE_WAITS);
            case ACCEPTED -> then.thenRefused(DELIVERABLE_ACCEPTED_ALREADY);
            case RETURNED -> then.fact(DeliverableSubmitted.class);
        }
        now(standing).when(submit(Deliverable.READINESS_DATA)).fact(DeliverableSubmitted.class);
    }

    @Test
    void each_is_shown_by_its_own_kind_of_proof_and_nothing_beside_it() {
        agreed().when(submit(Deliverable.SCOPE, true, null, PAPER)).thenRefused(SHOWN_BY_A_FROZEN_REGISTER);
        agreed().when(submit(Deliverable.SCOPE, true, null, null)).thenRefused(SHOWN_BY_A_FROZEN_REGISTER);
        agreed().when(submit(Deliverable.SCOPE, true, PINNED, PAPER)).thenRefused(SHOWN_BY_A_FROZEN_REGISTER);
        agreed().when(submit(Deliverable.READINESS_DATA, true, PINNED, null)).thenRefused(SHOWN_BY_A_DOCUMENT);
        agreed().when(submit(Deliverable.READINESS_DATA, true, null, null)).thenRefused(SHOWN_BY_A_DOCUMENT);
        agreed().when(submit(Deliverable.READINESS_DATA, true, PINNED, PAPER)).thenRefused(SHOWN_BY_A_DOCUMENT);
    }

    @Test
    void a_register_that_is_open_again_shows_nothing() {
        agreed().when(submit(Deliverable.SCOPE, true, new PinnedRegister(FROZEN, true), null))
                .thenRefused(REGISTER_IS_OPEN_AGAIN);
    }

    @ParameterizedTest
    @EnumSource
    void a_proof_is_decided_once(Standing standing) {
        var accepting = now(standing).when(accept(VERA));
        var returning = now(standing).when(giveBack(VERA));
        switch (standing) {
            case WAITING -> {
                accepting.then(new DeliverableAccepted(PROOF, LINE, Deliverable.SCOPE, VERA, NOW));
                returning.then(new DeliverableReturned(
                        PROOF, LINE, Deliverable.SCOPE, DeliverableReturnReason.NOT_COMPLETE, VERA, NOW));
            }
            case ACCEPTED, RETURNED -> {
                accepting.thenRefused(DELIVERABLE_PROOF_NOT_WAITING);
                returning.thenRefused(DELIVERABLE_PROOF_NOT_WAITING);
            }
        }
    }

    @Test
    void what_was_never_handed_in_is_not_decided() {
        agreed().when(accept(VERA)).thenRefused(DELIVERABLE_PROOF_NOT_KNOWN);
        agreed().when(giveBack(VERA)).thenRefused(DELIVERABLE_PROOF_NOT_KNOWN);
    }

    @Test
    void who_reviews_is_a_verifier_today() {
        waiting().when(accept(FIN)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().when(giveBack(ABE)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().given(noLongerTrusted(VERA, Duty.VERIFIER)).when(accept(VERA)).thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void nobody_reviews_a_proof_of_their_own_organisation_or_its_host() {
        for (var organisation : List.of(TRUST, HOST)) {
            waiting().when(accept(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting().when(giveBack(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting()
                    .given(trusted(VERA, Duty.APPROVER, organisation, HIRED, HIRED))
                    .when(accept(VERA))
                    .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        }
        waiting().when(accept(VERA, new OrganisationCode("RC9"))).fact(DeliverableAccepted.class);
    }

    @Test
    void nobody_reviews_what_they_handed_in() {
        var hers = new DeliverableSubmitted(
                PROOF, LINE, TRUST, Deliverable.SCOPE, FROZEN, null, RITAS.grant(), VERA, EARLIER);
        agreed().given(hers).when(accept(VERA)).thenRefused(SUBMITTER_IS_THE_REVIEWER);
        agreed().given(hers).when(giveBack(VERA)).thenRefused(SUBMITTER_IS_THE_REVIEWER);
    }

    @Test
    void nobody_reviews_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            var also = waiting().given(trusted(person, Duty.VERIFIER));
            also.when(accept(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
            also.when(giveBack(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
        }
    }
}

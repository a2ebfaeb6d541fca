package trellis.project.deliverables;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.DIGEST;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.language.DomainEvent;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.FrozenRegister;
import trellis.language.funding.Line;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.StreamId;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.InMemory;
import trellis.project.deliverables.Checklist.State;
import trellis.project.deliverables.HandedIn.Standing;

class ChecklistTest {
    private static final OrganisationCode TRUST = new OrganisationCode("RGT");
    private static final Line LINE = new Line(
            new AllocationId(new UUID(7, 1)),
            new ProgrammeId(new UUID(7, 2)),
            new StreamId(new UUID(7, 3)),
            TRUST,
            new FinancialYear(2025));
    private static final FrozenRegister REGISTER =
            new FrozenRegister(new ScopingReturnId(new UUID(6, 1)), day(3, 31), 40);
    private static final Document PAPER = new Document(DIGEST, "TNA-1");

    private static DeliverableProofId proof(int number) {
        return new DeliverableProofId(new UUID(8, number));
    }

    private static DeliverableSubmitted handedIn(Deliverable deliverable, int number) {
        var byRegister = deliverable.proof() == Deliverable.Proof.FROZEN_REGISTER;
        return new DeliverableSubmitted(
                proof(number),
                LINE,
                TRUST,
                deliverable,
                byRegister ? REGISTER : null,
                byRegister ? null : PAPER,
                new GrantId(new UUID(9, 1)),
                ANN,
                noon(5, number));
    }

    private static DeliverableAccepted accepted(Deliverable deliverable, int number) {
        return new DeliverableAccepted(proof(number), LINE, deliverable, BOB, noon(6, number));
    }

    private static DeliverableReturned returned(Deliverable deliverable, int number) {
        return new DeliverableReturned(
                proof(number), LINE, deliverable, DeliverableReturnReason.OUT_OF_DATE, BOB, noon(6, number));
    }

    private static Checklist after(DomainEvent... facts) {
        var taken =
                new OfferAccepted(LINE, new Pence(100), new Pence(100), new GrantId(new UUID(9, 1)), ANN, noon(4, 1));
        return Objects.requireNonNull(InMemory.after(
                        new DeliverablesProjection(),
                        Stream.concat(Stream.of(taken), Stream.of(facts)).toArray(DomainEvent[]::new))
                .get(LINE.allocation()));
    }

    @ParameterizedTest
    @EnumSource
    void at_first_everything_is_to_do_but_what_waits_for_another(Deliverable deliverable) {
        assertThat(after().state(deliverable))
                .isEqualTo(
                        switch (deliverable) {
                            case MAP, GAP_ANALYSIS -> State.NOT_YET;
                            case SCOPE,
                                    READINESS_DATA,
                                    WEBINARS_AND_COMMUNITIES,
                                    READINESS_REVIEW,
                                    WORKSTREAMS,
                                    PROVISION_MAP -> State.TO_DO;
                        });
    }

    @Test
    void a_state_follows_from_what_was_handed_in_last() {
        var waiting = after(handedIn(Deliverable.SCOPE, 1));
        assertThat(waiting.state(Deliverable.SCOPE)).isEqualTo(State.WAITING);
        assertThat(waiting.state(Deliverable.MAP)).isEqualTo(State.NOT_YET);
        var sentBack = after(handedIn(Deliverable.SCOPE, 1), returned(Deliverable.SCOPE, 1));
        assertThat(sentBack.state(Deliverable.SCOPE)).isEqualTo(State.RETURNED);
        var again =
                after(handedIn(Deliverable.SCOPE, 1), returned(Deliverable.SCOPE, 1), handedIn(Deliverable.SCOPE, 2));
        assertThat(again.state(Deliverable.SCOPE)).isEqualTo(State.WAITING);
        assertThat(again.newest(Deliverable.SCOPE).orElseThrow().proof()).isEqualTo(proof(2));
        var there = after(handedIn(Deliverable.SCOPE, 1), accepted(Deliverable.SCOPE, 1));
        assertThat(there.state(Deliverable.SCOPE)).isEqualTo(State.ACCEPTED);
        assertThat(there.state(Deliverable.MAP)).isEqualTo(State.TO_DO);
        assertThat(there.state(Deliverable.GAP_ANALYSIS)).isEqualTo(State.NOT_YET);
    }

    @Test
    void a_proof_keeps_what_was_handed_in_and_what_became_of_it() {
        assertThat(after(
                                handedIn(Deliverable.SCOPE, 1),
                                handedIn(Deliverable.READINESS_DATA, 2),
                                returned(Deliverable.READINESS_DATA, 2))
                        .proofs())
                .containsExactly(
                        new HandedIn(
                                proof(1),
                                Deliverable.SCOPE,
                                TRUST,
                                REGISTER,
                                null,
                                Standing.WAITING,
                                ANN,
                                noon(5, 1),
                                null,
                                null),
                        new HandedIn(
                                proof(2),
                                Deliverable.READINESS_DATA,
                                TRUST,
                                null,
                                PAPER,
                                Standing.RETURNED,
                                ANN,
                                noon(5, 2),
                                noon(6, 2),
                                DeliverableReturnReason.OUT_OF_DATE));
    }
}

package trellis.project.fundingledger;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.fundingledger.SeparationOfDuties.Answer.BROKEN;
import static trellis.project.fundingledger.SeparationOfDuties.Answer.KEPT;
import static trellis.project.fundingledger.SeparationOfDuties.Answer.NOT_YET;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.CARRY_OVER_DECIDED_BY_ANOTHER;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.ENOUGH_PEOPLE_APPROVED;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.PROPOSER_DID_NOT_APPROVE;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.VERIFIER_DID_NOT_CLAIM;
import static trellis.project.fundingledger.SeparationOfDuties.Rule.VERIFIER_NEITHER_PROPOSED_NOR_APPROVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Document;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Line;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;
import trellis.project.fundingledger.SeparationOfDuties.Answer;
import trellis.project.fundingledger.SeparationOfDuties.Rule;

class SeparationOfDutiesTest {
    private static final Pence AMOUNT = new Pence(100_000);
    private static final ProgrammeTerms ONE_APPROVER = new ProgrammeTerms(AMOUNT, LocalDate.of(2026, 4, 14));
    private static final ProgrammeTerms TWO_APPROVERS =
            new ProgrammeTerms(new Pence(99_999), LocalDate.of(2026, 4, 14));
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(5, 5));
    private static final PersonId LEAD = person(1);
    private static final PersonId APPROVER = person(2);
    private static final PersonId SECOND = person(3);
    private static final PersonId CLAIMANT = person(4);
    private static final PersonId VERIFIER = person(5);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void of_what_was_only_proposed_nothing_can_be_said_yet() {
        did(LEAD, Step.PROPOSED);
        assertThat(SeparationOfDuties.of(allocation(), ONE_APPROVER))
                .extracting(SeparationOfDuties.Finding::answer)
                .containsOnly(NOT_YET);
        assertThat(SeparationOfDuties.of(allocation(), ONE_APPROVER)).hasSameSizeAs(Rule.values());
    }

    @Test
    void a_whole_life_that_was_kept_apart_keeps_every_rule() {
        whole();
        assertThat(SeparationOfDuties.of(allocation(), TWO_APPROVERS))
                .extracting(SeparationOfDuties.Finding::answer)
                .containsOnly(KEPT);
    }

    @Test
    void whoever_approves_their_own_proposal_breaks_it() {
        did(LEAD, Step.PROPOSED);
        did(APPROVER, Step.APPROVED);
        assertThat(answer(PROPOSER_DID_NOT_APPROVE)).isEqualTo(KEPT);
        did(LEAD, Step.APPROVED);
        assertThat(answer(PROPOSER_DID_NOT_APPROVE)).isEqualTo(BROKEN);
    }

    @Test
    void above_the_limit_it_takes_two_different_people_since_it_was_proposed_last() {
        did(LEAD, Step.PROPOSED);
        did(APPROVER, Step.APPROVED);
        did(APPROVER, Step.SENT_BACK);
        did(LEAD, Step.PROPOSED);
        did(SECOND, Step.APPROVED);
        did(SECOND, Step.APPROVED);
        did(SECOND, Step.OFFERED);
        assertThat(answer(ENOUGH_PEOPLE_APPROVED, ONE_APPROVER)).isEqualTo(KEPT);
        assertThat(answer(ENOUGH_PEOPLE_APPROVED, new ProgrammeTerms(null, LocalDate.of(2026, 4, 14))))
                .isEqualTo(KEPT);
        assertThat(answer(ENOUGH_PEOPLE_APPROVED, TWO_APPROVERS)).isEqualTo(BROKEN);
    }

    @Test
    void an_offer_that_nobody_approved_breaks_it() {
        did(LEAD, Step.PROPOSED);
        did(LEAD, Step.OFFERED);
        assertThat(answer(ENOUGH_PEOPLE_APPROVED, ONE_APPROVER)).isEqualTo(BROKEN);
    }

    @Test
    void a_payment_before_the_last_signature_breaks_it() {
        did(LEAD, Step.PROPOSED);
        signed("S1Y5D", AGREEMENT.value());
        signed("RGT", new UUID(6, 6));
        released(AGREEMENT.value());
        signed("RGT", AGREEMENT.value());
        assertThat(answer(EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID)).isEqualTo(BROKEN);
    }

    @Test
    void a_payment_by_a_variation_follows_its_own_signatures() {
        var variation = new UUID(6, 6);
        whole();
        did(LEAD, Step.VARIATION_DRAWN_UP);
        signed("RGT", variation);
        released(AGREEMENT.value());
        assertThat(answer(EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID)).isEqualTo(KEPT);
        signed("S1Y5D", variation);
        released(variation);
        assertThat(answer(EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID)).isEqualTo(KEPT);
        released(new UUID(6, 7));
        signed("RGT", new UUID(6, 7));
        signed("S1Y5D", new UUID(6, 7));
        assertThat(answer(EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID)).isEqualTo(BROKEN);
    }

    @Test
    void whoever_judges_their_own_claim_breaks_it_whatever_they_find() {
        for (var found : List.of(Step.VERIFIED, Step.CLAIM_RETURNED)) {
            entries.clear();
            did(CLAIMANT, Step.CLAIMED);
            did(VERIFIER, found);
            assertThat(answer(VERIFIER_DID_NOT_CLAIM)).isEqualTo(KEPT);
            did(CLAIMANT, found);
            assertThat(answer(VERIFIER_DID_NOT_CLAIM)).isEqualTo(BROKEN);
        }
    }

    @Test
    void whoever_proposed_or_approved_and_verifies_breaks_it() {
        for (var before : List.of(Step.PROPOSED, Step.APPROVED)) {
            entries.clear();
            did(LEAD, before);
            did(VERIFIER, Step.VERIFIED);
            assertThat(answer(VERIFIER_NEITHER_PROPOSED_NOR_APPROVED)).isEqualTo(KEPT);
            did(LEAD, Step.VERIFIED);
            assertThat(answer(VERIFIER_NEITHER_PROPOSED_NOR_APPROVED)).isEqualTo(BROKEN);
        }
    }

    @Test
    void whoever_decides_on_what_they_asked_to_keep_breaks_it() {
        for (var decided : List.of(Step.CARRY_OVER_APPROVED, Step.CARRY_OVER_REFUSED)) {
            entries.clear();
            did(CLAIMANT, Step.CARRY_OVER_ASKED);
            assertThat(answer(CARRY_OVER_DECIDED_BY_ANOTHER)).isEqualTo(NOT_YET);
            did(APPROVER, decided);
            assertThat(answer(CARRY_OVER_DECIDED_BY_ANOTHER)).isEqualTo(KEPT);
            did(CLAIMANT, decided);
            assertThat(answer(CARRY_OVER_DECIDED_BY_ANOTHER)).isEqualTo(BROKEN);
        }
    }

    private void whole() {
        did(LEAD, Step.PROPOSED);
        did(APPROVER, Step.APPROVED);
        did(SECOND, Step.APPROVED);
        did(SECOND, Step.OFFERED);
        signed("RGT", AGREEMENT.value());
        signed("S1Y5D", AGREEMENT.value());
        released(AGREEMENT.value());
        did(CLAIMANT, Step.CLAIMED);
        did(VERIFIER, Step.VERIFIED);
        did(CLAIMANT, Step.CARRY_OVER_ASKED);
        did(APPROVER, Step.CARRY_OVER_APPROVED);
    }

    private Answer answer(Rule rule) {
        return answer(rule, ONE_APPROVER);
    }

    private Answer answer(Rule rule, ProgrammeTerms terms) {
        return SeparationOfDuties.of(allocation(), terms).stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private void did(PersonId by, Step step) {
        add(by, step, null, null);
    }

    private void signed(String party, UUID agreement) {
        add(person(7), Step.AGREEMENT_SIGNED, agreement, party);
    }

    private void released(UUID agreement) {
        add(person(6), Step.RELEASED, agreement, "P-1");
    }

    private void add(PersonId by, Step step, @Nullable UUID about, @Nullable String detail) {
        var at = Instant.parse("2025-06-01T09:00:00Z").plusSeconds(entries.size());
        entries.add(
                new Entry(entries.size() + 1L, step, AMOUNT, about, detail, null, by, new TenantId("S1Y5D"), at, at));
    }

    private Allocation allocation() {
        var funder = new OrganisationCode("S1Y5D");
        var recipient = new OrganisationCode("RGT");
        var agreed = new Agreed(
                AGREEMENT,
                new Document(new Digest("a".repeat(64)), null),
                List.of(funder, recipient),
                null,
                List.of(),
                false,
                List.of(),
                null);
        var line = new Line(
                new AllocationId(new UUID(1, 1)),
                new ProgrammeId(new UUID(2, 2)),
                new StreamId(new UUID(3, 3)),
                recipient,
                new FinancialYear(2025));
        return new Allocation(
                line,
                Allocation.State.ACCEPTED,
                LocalDate.of(2025, 12, 31),
                LEAD,
                List.of(),
                Amounts.NONE,
                List.of(),
                agreed,
                List.of(),
                List.of(),
                entries);
    }

    private static PersonId person(long number) {
        return new PersonId(new UUID(9, number));
    }
}

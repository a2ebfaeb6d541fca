package trellis.project.fundingledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.PersonId;
import trellis.language.funding.ProgrammeTerms;

/**
 * Who did what about one allocation, looked at again from its trail alone: the deciders refuse what would break a rule,
 * and this says so to somebody who did not see them do it.
 */
public final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /** What has to be so. */
    public enum Rule {
        PROPOSER_DID_NOT_APPROVE,
        ENOUGH_PEOPLE_APPROVED,
        EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID,
        VERIFIER_DID_NOT_CLAIM,
        VERIFIER_NEITHER_PROPOSED_NOR_APPROVED,
        CARRY_OVER_DECIDED_BY_ANOTHER
    }

    public enum Answer {
        KEPT,
        BROKEN,
        /** What the rule is about has not happened. */
        NOT_YET
    }

    public record Finding(Rule rule, Answer answer) {}

    public static List<Finding> of(Allocation allocation, ProgrammeTerms terms) {
        return Arrays.stream(Rule.values())
                .map(rule -> new Finding(rule, answer(rule, allocation, terms)))
                .toList();
    }

    private static Answer answer(Rule rule, Allocation each, ProgrammeTerms terms) {
        return switch (rule) {
            case PROPOSER_DID_NOT_APPROVE -> apart(by(each, Step.APPROVED), by(each, Step.PROPOSED));
            case ENOUGH_PEOPLE_APPROVED -> enough(each, terms);
            case EVERYBODY_SIGNED_BEFORE_IT_WAS_PAID -> signedFirst(each);
            case VERIFIER_DID_NOT_CLAIM -> apart(verifiers(each), by(each, Step.CLAIMED));
            case VERIFIER_NEITHER_PROPOSED_NOR_APPROVED ->
                apart(verifiers(each), union(by(each, Step.PROPOSED), by(each, Step.APPROVED)));
            case CARRY_OVER_DECIDED_BY_ANOTHER ->
                apart(
                        union(by(each, Step.CARRY_OVER_APPROVED), by(each, Step.CARRY_OVER_REFUSED)),
                        by(each, Step.CARRY_OVER_ASKED));
        };
    }

    /** Nobody of the one is among the other. */
    private static Answer apart(Set<PersonId> these, Set<PersonId> those) {
        if (these.isEmpty()) {
            return Answer.NOT_YET;
        }
        return kept(these.stream().noneMatch(those::contains));
    }

    /** Since it was proposed last. */
    private static Answer enough(Allocation each, ProgrammeTerms terms) {
        var offer = last(each, Step.OFFERED);
        var proposal = last(each, Step.PROPOSED);
        if (offer.isEmpty() || proposal.isEmpty()) {
            return Answer.NOT_YET;
        }
        var approvers = each.entries().stream()
                .filter(entry -> entry.step() == Step.APPROVED
                        && entry.position() > proposal.get().position())
                .map(Entry::by)
                .collect(Collectors.toSet());
        var above = terms.secondApproverAbove();
        var amount = Objects.requireNonNull(offer.get().amount(), "an offer has an amount");
        return kept(approvers.size() >= (above != null && amount.isMoreThan(above) ? 2 : 1));
    }

    /** Each payment was made by the agreement of its day, as it was varied until then. */
    private static Answer signedFirst(Allocation each) {
        var agreed = each.agreed();
        var paid = each.entries().stream()
                .filter(entry -> entry.step() == Step.RELEASED)
                .toList();
        if (agreed == null || paid.isEmpty()) {
            return Answer.NOT_YET;
        }
        return kept(paid.stream()
                .allMatch(payment -> agreed.signatories().stream()
                        .allMatch(party -> signedBefore(each, payment).contains(party.value()))));
    }

    private static Set<String> signedBefore(Allocation each, Entry payment) {
        return each.entries().stream()
                .filter(entry -> entry.step() == Step.AGREEMENT_SIGNED
                        && Objects.equals(entry.about(), payment.about())
                        && entry.position() < payment.position())
                .flatMap(entry -> Stream.ofNullable(entry.detail()))
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> verifiers(Allocation each) {
        return union(by(each, Step.VERIFIED), by(each, Step.CLAIM_RETURNED));
    }

    private static Set<PersonId> by(Allocation each, Step step) {
        return each.entries().stream()
                .filter(entry -> entry.step() == step)
                .map(Entry::by)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> union(Set<PersonId> one, Set<PersonId> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Entry> last(Allocation each, Step step) {
        return each.entries().reversed().stream()
                .filter(entry -> entry.step() == step)
                .findFirst();
    }

    private static Answer kept(boolean kept) {
        return kept ? Answer.KEPT : Answer.BROKEN;
    }
}

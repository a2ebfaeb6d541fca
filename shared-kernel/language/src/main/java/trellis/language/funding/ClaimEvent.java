package trellis.language.funding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;

/** What a recipient says it spent, and what a verifier found. */
public sealed interface ClaimEvent extends FundingEvent {
    ClaimId claim();

    Line line();

    /** Of papers that the claim relies on, or that may be relied on anew. */
    List<Digest> evidence();

    @Override
    default ProgrammeId programme() {
        return line().programme();
    }

    /**
     * @param claimed sum of the lines
     * @param duty in the claimant's log, under which it was claimed
     */
    record ClaimSubmitted(
            ClaimId claim,
            Line line,
            Pence claimed,
            List<ClaimLine> lines,
            GrantId duty,
            PersonId by,
            Instant occurredAt)
            implements ClaimEvent {
        public ClaimSubmitted {
            lines = List.copyOf(lines);
        }

        @Override
        public List<Digest> evidence() {
            return lines.stream().map(each -> each.evidence().digest()).toList();
        }
    }

    /**
     * By the claimant, while it was not decided.
     *
     * @param evidence digests that may be relied on anew
     * @param duty in the claimant's log, under which it was withdrawn
     */
    record ClaimWithdrawn(
            ClaimId claim,
            Line line,
            Pence claimed,
            List<Digest> evidence,
            GrantId duty,
            PersonId by,
            Instant occurredAt)
            implements ClaimEvent {
        public ClaimWithdrawn {
            evidence = List.copyOf(evidence);
        }
    }

    /** Accepted as spent, to the penny. */
    record ClaimVerified(EntryId entry, ClaimId claim, Line line, Pence amount, PersonId by, Instant occurredAt)
            implements ClaimEvent {
        @Override
        public List<Digest> evidence() {
            return List.of();
        }
    }

    /** @param evidence digests that may be relied on anew */
    record ClaimReturned(
            ClaimId claim,
            Line line,
            Pence claimed,
            List<Digest> evidence,
            ClaimReturnReason reason,
            PersonId by,
            Instant occurredAt)
            implements ClaimEvent {
        public ClaimReturned {
            evidence = List.copyOf(evidence);
        }
    }

    @Override
    default Set<Tag> tags() {
        var entry = this instanceof ClaimVerified verified
                ? Stream.of(verified.entry().tag())
                : Stream.<Tag>empty();
        return Stream.of(
                        LineTags.of(line(), claim().tag()).stream(),
                        evidence().stream().map(LineTags::evidence),
                        entry)
                .flatMap(tags -> tags)
                .collect(Collectors.toUnmodifiableSet());
    }
}

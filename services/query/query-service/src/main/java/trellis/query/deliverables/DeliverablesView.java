package trellis.query.deliverables;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.TenantId;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Duty;
import trellis.project.deliverables.Checklist;
import trellis.project.deliverables.HandedIn;
import trellis.query.door.AsOf;

/**
 * What one allocation was given for.
 *
 * @param funder in whose log it lies
 * @param year the financial year, such as 2025/26
 */
record DeliverablesView(
        String funder, UUID allocation, UUID programme, String recipient, String year, List<DeliverableView> items) {
    /**
     * @param code of the programme's list, such as T1
     * @param after what has to be accepted first, or null
     * @param proof what was handed in last, or null
     */
    record DeliverableView(
            Deliverable deliverable,
            String code,
            Checklist.State state,
            Deliverable.Proof shownBy,
            @Nullable Deliverable after,
            @Nullable ProofView proof) {}

    /**
     * @param scopingReturn the frozen register, its day and where in the party's log it stands, or all null
     * @param digest of the paper, or null
     * @param reference of the paper, or null
     * @param by null where others handed it in than the reader's own people
     * @param reason why it was returned, or null
     * @param days how long it waited, or waits
     */
    record ProofView(
            UUID proof,
            String party,
            @Nullable UUID scopingReturn,
            @Nullable LocalDate asAt,
            @Nullable Long position,
            @Nullable String digest,
            @Nullable String reference,
            HandedIn.Standing standing,
            @Nullable UUID by,
            Instant handedInAt,
            @Nullable Instant decidedAt,
            @Nullable DeliverableReturnReason reason,
            long days) {}

    /** What a count of the party's register, as it was frozen, says to what it was handed in for. */
    enum Recount {
        COMPLETE,
        INCOMPLETE,
        /** The log is not read so far yet. */
        NOT_YET
    }

    /** @param held what the reader is trusted with today */
    record Deliverables(AsOf asOf, LocalDate on, List<DeliverablesView> items, List<Duty> held) {}

    /**
     * @param recount null where a paper shows it
     * @param held what the reader is trusted with today
     */
    record OneProof(
            AsOf asOf,
            LocalDate on,
            DeliverablesView allocation,
            DeliverableView deliverable,
            @Nullable Recount recount,
            List<Duty> held) {}

    /**
     * @param trust whether the money was given to a trust
     * @param reader whose people are named
     */
    static DeliverablesView of(TenantId funder, Checklist each, boolean trust, TenantId reader, LocalDate on) {
        var line = each.line();
        return new DeliverablesView(
                funder.value(),
                line.allocation().value(),
                line.programme().value(),
                line.recipient().value(),
                line.year().toString(),
                Deliverable.of(trust).stream()
                        .map(deliverable ->
                                of(each, deliverable, each.newest(deliverable).orElse(null), reader, on))
                        .toList());
    }

    static DeliverableView of(
            Checklist checklist, Deliverable deliverable, @Nullable HandedIn proof, TenantId reader, LocalDate on) {
        return new DeliverableView(
                deliverable,
                deliverable.code(),
                checklist.state(deliverable),
                deliverable.proof(),
                deliverable.after().orElse(null),
                proof == null ? null : of(proof, reader, on));
    }

    private static ProofView of(HandedIn each, TenantId reader, LocalDate on) {
        var register = each.register();
        var document = each.document();
        var decided = each.decidedAt();
        var own = each.party().value().equals(reader.value());
        return new ProofView(
                each.proof().value(),
                each.party().value(),
                register == null ? null : register.scopingReturn().value(),
                register == null ? null : register.asAt(),
                register == null ? null : register.position(),
                document == null ? null : document.digest().value(),
                document == null ? null : document.reference(),
                each.standing(),
                own ? each.by().value() : null,
                each.handedInAt(),
                decided,
                each.reason(),
                ChronoUnit.DAYS.between(LondonDay.of(each.handedInAt()), decided == null ? on : LondonDay.of(decided)));
    }
}

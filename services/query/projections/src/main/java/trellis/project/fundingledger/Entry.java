package trellis.project.fundingledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.funding.Document;
import trellis.language.funding.Pence;

/**
 * One line of a trail: one fact as it stands in the log.
 *
 * @param amount that it moves, or null where it moves none
 * @param about the stream, agreement or claim that it is about, or null
 * @param detail a code or a reference, such as the reason or the instalment; or null
 * @param paper that proves it, or null
 * @param actingFor the organisation that {@code by} acted for
 */
public record Entry(
        long position,
        Step step,
        @Nullable Pence amount,
        @Nullable UUID about,
        @Nullable String detail,
        @Nullable Document paper,
        PersonId by,
        TenantId actingFor,
        Instant occurredAt,
        Instant recordedAt) {
    /** What the fact itself says, the rest being its place in the log. */
    record Said(
            Step step,
            @Nullable Pence amount,
            @Nullable UUID about,
            @Nullable String detail,
            @Nullable Document paper,
            PersonId by,
            Instant at) {
        Entry in(RecordedEvent<?> fact) {
            return new Entry(
                    fact.position(), step, amount, about, detail, paper, by, fact.actingFor(), at, fact.recordedAt());
        }
    }
}

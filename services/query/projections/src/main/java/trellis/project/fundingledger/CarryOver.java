package trellis.project.fundingledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent.CarryOverAsked;

/**
 * What a recipient asked to keep for the year after.
 *
 * @param spendBy the day by which it would be spent
 * @param decidedAt when it stopped waiting, or null while it waits
 * @param refusal why it was refused, or null
 */
public record CarryOver(
        CarryOverId carryOver,
        Pence amount,
        CarryOverReason reason,
        LocalDate spendBy,
        Standing standing,
        PersonId by,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable CarryOverRefusal refusal) {
    public enum Standing {
        WAITING,
        APPROVED,
        REFUSED
    }

    static CarryOver of(CarryOverAsked e) {
        return new CarryOver(
                e.carryOver(),
                e.amount(),
                e.reason(),
                e.spendBy(),
                Standing.WAITING,
                e.by(),
                e.occurredAt(),
                null,
                null);
    }

    CarryOver decided(Standing now, Instant at, @Nullable CarryOverRefusal because) {
        return new CarryOver(carryOver, amount, reason, spendBy, now, by, askedAt, at, because);
    }
}

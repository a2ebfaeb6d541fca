package trellis.project.fundingledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trellis.language.funding.Pence;
import trellis.project.fundingledger.Posting.Kind;

/** The part of the double-entry ledger that is about one allocation, told from its trail. */
public final class AllocationLedger {
    private AllocationLedger() {}

    /**
     * One posting.
     *
     * @param position of the fact that it follows from
     * @param balances what each account of the allocation holds after it, in pence; the stream's own is not its
     */
    public record Line(long position, Step step, Kind from, Kind to, Pence amount, Map<Kind, Long> balances) {
        public Line {
            balances = Map.copyOf(balances);
        }
    }

    private record Move(Kind from, Kind to, Pence amount) {}

    /** In the order of the log; each line moves something. */
    public static List<Line> of(Allocation allocation) {
        var lines = new ArrayList<Line>();
        var balances = new EnumMap<Kind, Long>(Kind.class);
        for (var entry : allocation.entries()) {
            moves(entry, balances).filter(move -> !move.amount().isNone()).forEach(move -> {
                var amount = move.amount().value();
                balances.merge(move.from(), -amount, Long::sum);
                balances.merge(move.to(), amount, Long::sum);
                var shown = new EnumMap<>(balances);
                shown.remove(Kind.STREAM);
                lines.add(new Line(entry.position(), entry.step(), move.from(), move.to(), move.amount(), shown));
            });
        }
        return List.copyOf(lines);
    }

    private static Stream<Move> moves(Entry entry, Map<Kind, Long> balances) {
        var amount = entry.amount() == null ? Pence.NONE : entry.amount();
        return switch (entry.step()) {
            case OFFERED -> Stream.of(new Move(Kind.STREAM, Kind.OFFER, amount));
            case ACCEPTED -> {
                var offered = new Pence(balances.getOrDefault(Kind.OFFER, 0L));
                yield Stream.of(
                        new Move(Kind.OFFER, Kind.ACCEPTED, amount),
                        new Move(Kind.OFFER, Kind.STREAM, offered.minus(amount)));
            }
            case DECLINED, OFFER_WITHDRAWN -> Stream.of(new Move(Kind.OFFER, Kind.STREAM, amount));
            case RELEASED -> Stream.of(new Move(Kind.ACCEPTED, Kind.PAID, amount));
            case VERIFIED -> Stream.of(new Move(Kind.PAID, Kind.SPENT, amount));
            case MONEY_RETURNED -> Stream.of(new Move(Kind.PAID, Kind.RETURNED, amount));
            case CARRY_OVER_APPROVED -> Stream.of(new Move(Kind.PAID, Kind.CARRIED_OVER, amount));
            case REDUCED, CLOSED -> Stream.of(new Move(Kind.ACCEPTED, Kind.STREAM, amount));
            case PROGRAMME_OPENED,
                    BUDGET_ADDED,
                    BUDGET_REDUCED,
                    STREAM_OPENED,
                    STREAM_FUNDED,
                    STREAM_REDUCED,
                    PROPOSED,
                    APPROVED,
                    SENT_BACK,
                    PARTY_NAMED,
                    AGREEMENT_DRAWN_UP,
                    AGREEMENT_SIGNED,
                    CONDITION_MET,
                    CLAIMED,
                    CLAIM_WITHDRAWN,
                    CLAIM_RETURNED,
                    CARRY_OVER_ASKED,
                    CARRY_OVER_REFUSED,
                    OUTCOMES_REPORTED,
                    OUTCOME_REPORT_ACCEPTED,
                    OUTCOME_REPORT_RETURNED,
                    VARIATION_DRAWN_UP,
                    DELIVERABLE_SUBMITTED,
                    DELIVERABLE_ACCEPTED,
                    DELIVERABLE_RETURNED -> Stream.empty();
        };
    }
}

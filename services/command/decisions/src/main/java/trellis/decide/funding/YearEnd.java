package trellis.decide.funding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import trellis.language.PersonId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;

/**
 * What became of one allocation's unspent money.
 *
 * @param returned in pence
 */
public record YearEnd(long returned, Map<CarryOverId, CarryOver> carryOvers) {
    static final YearEnd NONE = new YearEnd(0, Map.of());

    public YearEnd {
        carryOvers = Map.copyOf(carryOvers);
    }

    /** How a wish to carry money over stands. */
    public enum Stand {
        WAITING,
        APPROVED,
        REFUSED
    }

    public record CarryOver(Stand stand, Pence amount, PersonId by) {
        private CarryOver now(Stand next) {
            return new CarryOver(next, amount, by);
        }
    }

    /** Gone from this year's account: returned, or carried over with approval. In pence. */
    long lapsed() {
        return returned + carried(Stand.APPROVED);
    }

    /** What carry-overs of these stands come to, in pence. */
    long carried(Stand... any) {
        return carryOvers.values().stream()
                .filter(each -> Arrays.asList(any).contains(each.stand()))
                .mapToLong(each -> each.amount().value())
                .sum();
    }

    boolean waits() {
        return carryOvers.values().stream().anyMatch(each -> each.stand() == Stand.WAITING);
    }

    static YearEnd evolve(YearEnd state, YearEndEvent event) {
        return switch (event) {
            case MoneyReturned e -> new YearEnd(state.returned + e.amount().value(), state.carryOvers);
            case CarryOverAsked e -> state.with(e.carryOver(), new CarryOver(Stand.WAITING, e.amount(), e.by()));
            case CarryOverApproved e -> state.now(e.carryOver(), Stand.APPROVED);
            case CarryOverRefused e -> state.now(e.carryOver(), Stand.REFUSED);
        };
    }

    private YearEnd with(CarryOverId id, CarryOver changed) {
        var more = new HashMap<>(carryOvers);
        more.put(id, changed);
        return new YearEnd(returned, more);
    }

    private YearEnd now(CarryOverId id, Stand next) {
        var more = new HashMap<>(carryOvers);
        more.computeIfPresent(id, (_, former) -> former.now(next));
        return new YearEnd(returned, more);
    }
}

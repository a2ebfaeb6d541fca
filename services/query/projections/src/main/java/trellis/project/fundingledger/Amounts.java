package trellis.project.fundingledger;

import java.util.function.Consumer;
import trellis.language.funding.Pence;

/**
 * The amounts of one allocation, or of many together, kept apart.
 *
 * @param proposed waits for approval
 * @param offered was ever offered
 * @param open offered and not answered
 * @param declined offered, and not taken up: declined, withdrawn, or accepted for less
 * @param accepted by its recipient
 * @param released paid
 * @param claimed said to be spent, in claims that stand
 * @param waiting claimed and not verified
 * @param verified accepted as spent
 * @param givenUp accepted and never paid, when it was varied or closed; the stream's again
 * @param returned paid, and given back to the funder
 * @param carryOverAsked paid, and asked to be kept for the year after; nobody decided on it yet
 * @param carriedOver paid, and kept for the year after with approval
 */
public record Amounts(
        Pence proposed,
        Pence offered,
        Pence open,
        Pence declined,
        Pence accepted,
        Pence released,
        Pence claimed,
        Pence waiting,
        Pence verified,
        Pence givenUp,
        Pence returned,
        Pence carryOverAsked,
        Pence carriedOver) {
    public static final Amounts NONE = new Amounts(
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE,
            Pence.NONE);

    public Amounts plus(Amounts more) {
        return new Amounts(
                proposed.plus(more.proposed),
                offered.plus(more.offered),
                open.plus(more.open),
                declined.plus(more.declined),
                accepted.plus(more.accepted),
                released.plus(more.released),
                claimed.plus(more.claimed),
                waiting.plus(more.waiting),
                verified.plus(more.verified),
                givenUp.plus(more.givenUp),
                returned.plus(more.returned),
                carryOverAsked.plus(more.carryOverAsked),
                carriedOver.plus(more.carriedOver));
    }

    /** Taken out of its stream: offered and not answered, or accepted. */
    public Pence committed() {
        return open.plus(accepted).minus(givenUp);
    }

    /** Accepted and not paid, while it still can be. */
    public Pence unreleased() {
        return accepted.minus(givenUp).minus(released);
    }

    /** Paid, and neither shown to be spent, nor returned, nor carried over with approval. */
    public Pence atRisk() {
        return released.minus(verified).minus(returned).minus(carriedOver);
    }

    /** At risk, and nobody spoke for it: not claimed, not asked to be carried over. */
    public Pence unspent() {
        return atRisk().minus(waiting).minus(carryOverAsked);
    }

    Amounts proposed(Pence amount) {
        return with(to -> to.proposed = amount);
    }

    Amounts offered(Pence amount) {
        return with(to -> {
            to.proposed = Pence.NONE;
            to.offered = offered.plus(amount);
            to.open = amount;
        });
    }

    Amounts answered(Pence taken) {
        return with(to -> {
            to.open = Pence.NONE;
            to.declined = declined.plus(open.minus(taken));
            to.accepted = accepted.plus(taken);
        });
    }

    Amounts released(Pence amount) {
        return with(to -> to.released = released.plus(amount));
    }

    Amounts claimed(Pence amount) {
        return with(to -> {
            to.claimed = claimed.plus(amount);
            to.waiting = waiting.plus(amount);
        });
    }

    Amounts unclaimed(Pence amount) {
        return with(to -> {
            to.claimed = claimed.minus(amount);
            to.waiting = waiting.minus(amount);
        });
    }

    Amounts verified(Pence amount) {
        return with(to -> {
            to.waiting = waiting.minus(amount);
            to.verified = verified.plus(amount);
        });
    }

    Amounts givenUp(Pence unreleased) {
        return with(to -> to.givenUp = givenUp.plus(unreleased));
    }

    Amounts returned(Pence amount) {
        return with(to -> to.returned = returned.plus(amount));
    }

    Amounts askedToCarryOver(Pence amount) {
        return with(to -> to.carryOverAsked = carryOverAsked.plus(amount));
    }

    Amounts carriedOver(Pence amount) {
        return with(to -> {
            to.carryOverAsked = carryOverAsked.minus(amount);
            to.carriedOver = carriedOver.plus(amount);
        });
    }

    Amounts notCarriedOver(Pence amount) {
        return with(to -> to.carryOverAsked = carryOverAsked.minus(amount));
    }

    private Amounts with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.amounts();
    }

    /** What a fact leaves of the amounts, while it is put together. */
    private static final class Draft {
        private Pence proposed;
        private Pence offered;
        private Pence open;
        private Pence declined;
        private Pence accepted;
        private Pence released;
        private Pence claimed;
        private Pence waiting;
        private Pence verified;
        private Pence givenUp;
        private Pence returned;
        private Pence carryOverAsked;
        private Pence carriedOver;

        private Draft(Amounts from) {
            proposed = from.proposed;
            offered = from.offered;
            open = from.open;
            declined = from.declined;
            accepted = from.accepted;
            released = from.released;
            claimed = from.claimed;
            waiting = from.waiting;
            verified = from.verified;
            givenUp = from.givenUp;
            returned = from.returned;
            carryOverAsked = from.carryOverAsked;
            carriedOver = from.carriedOver;
        }

        private Amounts amounts() {
            return new Amounts(
                    proposed,
                    offered,
                    open,
                    declined,
                    accepted,
                    released,
                    claimed,
                    waiting,
                    verified,
                    givenUp,
                    returned,
                    carryOverAsked,
                    carriedOver);
        }
    }
}

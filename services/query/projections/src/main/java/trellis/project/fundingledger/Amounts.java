package trellis.project.fundingledger;

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
 * @param givenUp accepted and never paid when it was closed; the stream's again
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
        return new Amounts(
                amount,
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

    Amounts offered(Pence amount) {
        return new Amounts(
                Pence.NONE,
                offered.plus(amount),
                amount,
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

    Amounts answered(Pence taken) {
        return new Amounts(
                proposed,
                offered,
                Pence.NONE,
                declined.plus(open.minus(taken)),
                accepted.plus(taken),
                released,
                claimed,
                waiting,
                verified,
                givenUp,
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts released(Pence amount) {
        return new Amounts(
                proposed,
                offered,
                open,
                declined,
                accepted,
                released.plus(amount),
                claimed,
                waiting,
                verified,
                givenUp,
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts claimed(Pence amount) {
        return new Amounts(
                proposed,
                offered,
                open,
                declined,
                accepted,
                released,
                claimed.plus(amount),
                waiting.plus(amount),
                verified,
                givenUp,
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts unclaimed(Pence amount) {
        return new Amounts(
                proposed,
                offered,
                open,
                declined,
                accepted,
                released,
                claimed.minus(amount),
                waiting.minus(amount),
                verified,
                givenUp,
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts verified(Pence amount) {
        return new Amounts(
                proposed,
                offered,
                open,
                declined,
                accepted,
                released,
                claimed,
                waiting.minus(amount),
                verified.plus(amount),
                givenUp,
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts closed(Pence unreleased) {
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
                givenUp.plus(unreleased),
                returned,
                carryOverAsked,
                carriedOver);
    }

    Amounts returned(Pence amount) {
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
                returned.plus(amount),
                carryOverAsked,
                carriedOver);
    }

    Amounts askedToCarryOver(Pence amount) {
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
                carryOverAsked.plus(amount),
                carriedOver);
    }

    Amounts carriedOver(Pence amount) {
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
                carryOverAsked.minus(amount),
                carriedOver.plus(amount));
    }

    Amounts notCarriedOver(Pence amount) {
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
                carryOverAsked.minus(amount),
                carriedOver);
    }
}

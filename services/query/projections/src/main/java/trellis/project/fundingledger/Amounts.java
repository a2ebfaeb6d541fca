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
        Pence givenUp) {
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
                givenUp.plus(more.givenUp));
    }

    /** Taken out of its stream: offered and not answered, or accepted. */
    public Pence committed() {
        return open.plus(accepted).minus(givenUp);
    }

    /** Accepted and not paid, while it still can be. */
    public Pence unreleased() {
        return accepted.minus(givenUp).minus(released);
    }

    /** Paid, and not shown to be spent. */
    public Pence atRisk() {
        return released.minus(verified);
    }

    Amounts proposed(Pence amount) {
        return new Amounts(amount, offered, open, declined, accepted, released, claimed, waiting, verified, givenUp);
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
                givenUp);
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
                givenUp);
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
                givenUp);
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
                givenUp);
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
                givenUp);
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
                givenUp);
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
                givenUp.plus(unreleased));
    }
}

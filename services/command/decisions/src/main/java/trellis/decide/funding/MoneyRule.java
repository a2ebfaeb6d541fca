package trellis.decide.funding;

import trellis.decide.Refusal;

/** What money may be, whichever field holds it. */
public enum MoneyRule implements Refusal {
    MONEY_IS_NOT_A_NUMBER,
    MONEY_IS_NOT_IN_POUNDS,
    MONEY_IS_FINER_THAN_A_PENNY,
    MONEY_IS_BELOW_NOTHING,
    MONEY_IS_NOTHING,
    MONEY_IS_TOO_MUCH
}

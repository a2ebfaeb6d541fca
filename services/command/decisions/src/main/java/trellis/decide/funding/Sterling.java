package trellis.decide.funding;

import static trellis.decide.funding.MoneyRule.MONEY_IS_BELOW_NOTHING;
import static trellis.decide.funding.MoneyRule.MONEY_IS_FINER_THAN_A_PENNY;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOT_A_NUMBER;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOT_IN_POUNDS;
import static trellis.decide.funding.MoneyRule.MONEY_IS_TOO_MUCH;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import trellis.language.funding.Pence;

/** Money as it is written, in pounds with a point before the pence, read strictly or not at all. */
public final class Sterling {
    private static final String CURRENCY = "GBP";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(Pence.MOST, 2);

    private Sterling() {}

    /** The rule that stands against reading it as an amount, if any. */
    public static Optional<MoneyRule> gap(String amount, String currency) {
        if (!currency.equals(CURRENCY)) {
            return Optional.of(MONEY_IS_NOT_IN_POUNDS);
        }
        return NUMBER.matcher(amount).matches() ? gap(new BigDecimal(amount)) : Optional.of(MONEY_IS_NOT_A_NUMBER);
    }

    private static Optional<MoneyRule> gap(BigDecimal pounds) {
        if (pounds.scale() > 2) {
            return Optional.of(MONEY_IS_FINER_THAN_A_PENNY);
        }
        if (pounds.signum() < 0) {
            return Optional.of(MONEY_IS_BELOW_NOTHING);
        }
        return pounds.compareTo(MOST) > 0 ? Optional.of(MONEY_IS_TOO_MUCH) : Optional.empty();
    }

    /** @throws ArithmeticException where {@link #gap} finds a rule broken */
    public static Pence pence(String amount) {
        return new Pence(new BigDecimal(amount).movePointRight(2).longValueExact());
    }
}

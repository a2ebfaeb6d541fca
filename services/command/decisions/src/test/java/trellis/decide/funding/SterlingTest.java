package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.funding.Pence;

class SterlingTest {
    @ParameterizedTest
    @CsvSource({
        "25000.00, 2500000",
        "25000, 2500000",
        "0.01, 1",
        "0.1, 10",
        "0, 0",
        "007.50, 750",
        "10000000000.00, 1000000000000"
    })
    void pounds_become_whole_pence(String amount, long pence) {
        assertThat(Sterling.gap(amount, "GBP")).isEmpty();
        assertThat(Sterling.pence(amount)).isEqualTo(new Pence(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1.000", "0.001"})
    void nothing_is_finer_than_a_penny(String amount) {
        assertThat(Sterling.gap(amount, "GBP")).contains(MoneyRule.MONEY_IS_FINER_THAN_A_PENNY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "-25000.00"})
    void nothing_is_below_nothing(String amount) {
        assertThat(Sterling.gap(amount, "GBP")).contains(MoneyRule.MONEY_IS_BELOW_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000.01", "99999999999999999999999999"})
    void no_amount_is_too_much_to_add(String amount) {
        assertThat(Sterling.gap(amount, "GBP")).contains(MoneyRule.MONEY_IS_TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,000", "1e3", "+1", ".5", "5.", "£5", "0x1", "NaN", "١", "1 000", "--1"})
    void what_is_no_number_is_not_bent_into_one(String amount) {
        assertThat(Sterling.gap(amount, "GBP")).contains(MoneyRule.MONEY_IS_NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "gbp", "", "GBX"})
    void all_money_is_in_pounds(String currency) {
        assertThat(Sterling.gap("1.00", currency)).contains(MoneyRule.MONEY_IS_NOT_IN_POUNDS);
    }

    @Test
    void a_number_of_a_thousand_digits_is_refused_before_it_is_read() {
        assertThat(Sterling.gap("9".repeat(1_000), "GBP")).contains(MoneyRule.MONEY_IS_NOT_A_NUMBER);
    }
}

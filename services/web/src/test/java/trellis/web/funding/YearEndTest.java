package trellis.web.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YearEndTest {
    @ParameterizedTest
    @CsvSource({
        "2026-04-01, The year ends on 31 March; from 1 January this is urgent.",
        "2026-12-31, The year ends on 31 March; from 1 January this is urgent.",
        "2027-01-01, Urgent: the year ends on 31 March.",
        "2027-03-31, Urgent: the year ends on 31 March.",
        "2027-04-01, Urgent: the year is over.",
        "2028-02-29, Urgent: the year is over."
    })
    void what_is_at_risk_is_urgent_in_the_last_quarter_of_its_year_and_after_it(LocalDate on, String says) {
        assertThat(new YearEnd("2026/27", on).says()).isEqualTo(says);
    }

    @Test
    void what_is_at_risk_says_what_has_to_be_done_by_whom() {
        assertThat(figures(241_050, 50_000, 558_950).says())
                .isEqualTo("£8,500 was paid and is not accounted for. £2,410.50 is claimed and waits for a verifier; "
                        + "£500 is asked to be carried over and waits for an approver; "
                        + "£5,589.50 has to be claimed, returned or carried over.");
        assertThat(figures(0, 0, 100).says())
                .isEqualTo("£1 was paid and is not accounted for. £1 has to be claimed, returned or carried over.");
    }

    private static Ledger.Figures figures(long waiting, long asked, long unspent) {
        long atRisk = waiting + asked + unspent;
        return new Ledger.Figures(0, 0, 0, 0, 0, 0, atRisk, 0, waiting, waiting, 0, 0, 0, asked, 0, atRisk, unspent);
    }
}

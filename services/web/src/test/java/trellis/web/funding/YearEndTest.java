package trellis.web.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}

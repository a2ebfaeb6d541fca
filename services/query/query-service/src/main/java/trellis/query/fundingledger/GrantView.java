package trellis.query.fundingledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Awards as the 360Giving Data Standard 1.4.3 names their parts. What is here may be published: organisations, labels,
 * amounts and days. No person, no paper and no payment reference has a part in it.
 */
final class GrantView {
    static final String VERSION = "1.4";
    static final String CURRENCY = "GBP";

    private GrantView() {}

    /**
     * @param version of the standard, as it wants it: major and minor
     * @param identifier of this state of the awards: another position of the log, another identifier
     */
    record PublishedGrants(
            String version,
            String identifier,
            String title,
            String description,
            LocalDate issued,
            Instant modified,
            PublishedPublisher publisher,
            List<PublishedGrant> grants) {}

    record PublishedPublisher(String identifier, String name) {}

    /**
     * Amounts are pounds with two decimals.
     *
     * @param amountDisbursed the sum of the transactions
     * @param awardDate the day on which it was offered with every approval that it needed
     */
    record PublishedGrant(
            String id,
            String title,
            String description,
            String currency,
            BigDecimal amountAwarded,
            BigDecimal amountDisbursed,
            LocalDate awardDate,
            List<PublishedDates> plannedDates,
            List<PublishedOrganisation> recipientOrganization,
            List<PublishedOrganisation> fundingOrganization,
            List<PublishedProgramme> grantProgramme,
            List<PublishedTransaction> disbursementTransaction,
            Instant dateModified) {}

    record PublishedDates(LocalDate startDate, LocalDate endDate) {}

    /** @param department the faculty that the organisation hosts, where the money is the faculty's */
    record PublishedOrganisation(
            String id,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String department) {}

    record PublishedProgramme(String code, String title) {}

    record PublishedTransaction(
            String id,
            LocalDate transactionDate,
            String currency,
            BigDecimal value,
            String provider,
            String recipient) {}
}

package trellis.command.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.command.door.TenantOfToken;
import trellis.language.AccountKey;

/**
 * Who may grant the first roles, as the configuration names them.
 *
 * @param since the first day of the role, or null for the day that it is granted
 */
record FirstOperator(
        String issuer,
        String subject,
        String given,
        String family,
        @Nullable LocalDate since,
        Clock clock) {
    AccountKey account() {
        return TenantOfToken.accountKey(issuer, subject);
    }
}

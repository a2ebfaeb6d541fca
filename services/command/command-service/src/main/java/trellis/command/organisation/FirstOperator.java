package trellis.command.organisation;

import java.time.Clock;
import trellis.command.door.TenantOfToken;
import trellis.language.AccountKey;

/** Who may grant the first roles, as the configuration names them. */
record FirstOperator(String issuer, String subject, String given, String family, Clock clock) {
    AccountKey account() {
        return TenantOfToken.accountKey(issuer, subject);
    }
}

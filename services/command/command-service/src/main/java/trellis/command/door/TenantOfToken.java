package trellis.command.door;

import org.springframework.security.oauth2.jwt.Jwt;
import trellis.language.AccountKey;
import trellis.language.TenantId;

/** What a verified token says: for which organisation, and through which account. Roles never come from a token. */
public record TenantOfToken(TenantId tenant, AccountKey account) {
    /** @throws ProblemException 403 when the token names no organisation, or what cannot be one */
    static TenantOfToken read(Jwt token) {
        var organisation = token.getClaimAsString("organisation");
        if (organisation == null || !TenantId.isOne(organisation)) {
            throw Problem.forbidden("NO_ORGANISATION", "Your sign-in does not say which organisation you act for.")
                    .asException();
        }
        return new TenantOfToken(
                new TenantId(organisation),
                accountKey(String.valueOf(token.getClaims().get("iss")), String.valueOf(token.getSubject())));
    }

    /** @param issuer exactly as the token's {@code iss} */
    public static AccountKey accountKey(String issuer, String subject) {
        return new AccountKey(Sha256.of(issuer + "\n" + subject).value());
    }
}

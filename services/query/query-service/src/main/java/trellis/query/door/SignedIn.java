package trellis.query.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import trellis.language.AccountKey;
import trellis.language.TenantId;

/** What a verified token says: for which organisation, through which account, until when. Roles never come from it. */
record SignedIn(TenantId tenant, AccountKey account, String token, Instant until) {
    /** @throws ProblemException 403 when the token names no organisation, or what cannot be one */
    static SignedIn of(Jwt token) {
        var organisation = token.getClaimAsString("organisation");
        if (organisation == null || !TenantId.isOne(organisation)) {
            throw Problem.forbidden("NO_ORGANISATION", "Your sign-in does not say which organisation you act for.")
                    .asException();
        }
        var issuer = String.valueOf(token.getClaims().get("iss"));
        var until = token.getExpiresAt();
        return new SignedIn(
                new TenantId(organisation),
                account(issuer, String.valueOf(token.getSubject())),
                token.getTokenValue(),
                until == null ? Instant.EPOCH : until);
    }

    private static AccountKey account(String issuer, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return new AccountKey(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package trellis.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import trellis.embedded.CannotStart;
import trellis.standalone.place.Secrets;

/** A token as the issuer would give it, made from its key file without asking it: for scripts on this machine. */
public final class AccessToken {
    static final String AUDIENCE = "trellis";
    static final String ORGANISATION = "organisation";
    static final String TYPE = "at+jwt";

    private static final Duration HOLDS = Duration.ofHours(1);

    private AccessToken() {}

    /**
     * @param hint a persona, or any {@code subject@organisation}
     * @throws CannotStart when there is no such persona
     */
    public static String of(Secrets secrets, String issuer, String hint, Instant now) {
        Account account = Account.hinted(hint)
                .orElseThrow(() ->
                        new CannotStart("There is no persona '" + hint + "': see deploy/standalone/start --help."));
        RSAKey key = SigningKey.of(secrets);
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(account.subject())
                .audience(AUDIENCE)
                .claim(ORGANISATION, account.organisation())
                .claim("scope", "openid")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOLDS)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(TYPE))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}

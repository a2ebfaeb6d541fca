package trellis.query.intake;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import trellis.language.AccountKey;

/** An issuer of access tokens that lives in the test. */
public final class Issuer {
    public static final String NAME = "https://issuer.example";

    public static final String AT_JWT = "at+jwt";

    private final RSAKey key;
    private final ECKey curve;

    Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String keys() {
        return new JWKSet(List.of(key.toPublicJWK(), curve.toPublicJWK())).toString();
    }

    /** What the log knows an account of this issuer by. */
    public static AccountKey account(String subject) {
        try {
            return new AccountKey(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((NAME + "\n" + subject).getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(String subject, String organisation) {
        return token(subject, claims -> claims.claim("organisation", organisation));
    }

    public String token(String subject, Consumer<JWTClaimsSet.Builder> change) {
        return signed(AT_JWT, claims(subject, change));
    }

    /** Claims of a token that would be let in, but for the change. */
    public static JWTClaimsSet claims(String subject, Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject(subject)
                .audience(List.of("trellis"))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }

    /** Signed with the issuer's RSA key. */
    public String signed(String type, JWTClaimsSet claims) {
        return signed(JWSAlgorithm.RS256, "test", type, claims, signer(() -> new RSASSASigner(key)));
    }

    /** Signed with the issuer's other key, of an elliptic curve. */
    public String signedOnACurve(JWTClaimsSet claims) {
        return signed(JWSAlgorithm.ES256, "curve", AT_JWT, claims, signer(() -> new ECDSASigner(curve)));
    }

    /** Signed by somebody else in the issuer's name. */
    public static String forged(JWTClaimsSet claims) {
        return new Issuer().signed(AT_JWT, claims);
    }

    /** Signed with what everybody knows: the public key, taken for a secret. */
    public String signedWithThePublicKey(JWTClaimsSet claims) {
        return signed(
                JWSAlgorithm.HS256,
                "test",
                AT_JWT,
                claims,
                signer(() -> new MACSigner(key.toRSAPublicKey().getEncoded())));
    }

    private interface Making {
        JWSSigner signer() throws JOSEException;
    }

    private static JWSSigner signer(Making making) {
        try {
            return making.signer();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, String keyId, String type, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID(keyId)
                    .type(new JOSEObjectType(type))
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

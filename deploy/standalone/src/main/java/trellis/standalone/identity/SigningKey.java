package trellis.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import trellis.embedded.CannotStart;
import trellis.standalone.place.Secrets;

/** The issuer's private key. It never leaves the data folder. */
final class SigningKey {
    private static final String FILE = "issuer-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey of(Secrets secrets) {
        try {
            return RSAKey.parse(secrets.text(FILE, SigningKey::make));
        } catch (ParseException e) {
            throw new CannotStart("The key in " + secrets.file(FILE) + " cannot be read.", e);
        }
    }

    private static String make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

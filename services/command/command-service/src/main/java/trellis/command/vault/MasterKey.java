package trellis.command.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** The one secret outside the database: it wraps the subjects' keys and keys the blind index, each with a key of its own. */
final class MasterKey {
    private static final int BYTES = 32;

    private final Aead wrapping;
    private final PrfHmacJce index;

    MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("the master key is not 32 bytes");
        }
        try {
            wrapping = new AesGcmJce(derived(secret, "trellis/wrap/1"));
            index = new PrfHmacJce("HMACSHA256", new SecretKeySpec(derived(secret, "trellis/blind-index/1"), "HMAC"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] wrap(byte[] key, String associated) {
        try {
            return wrapping.encrypt(key, associated.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @throws IllegalStateException when the key was wrapped under another master key or for another subject */
    byte[] unwrap(byte[] wrapped, String associated) {
        try {
            return wrapping.decrypt(wrapped, associated.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a subject's key does not open under this master key", fault);
        }
    }

    byte[] blind(String text) {
        try {
            return index.compute(text.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] derived(byte[] secret, String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}

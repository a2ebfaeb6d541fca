package trellis.demonstration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import trellis.language.AccountKey;
import trellis.language.Digest;

/** Ids and digests that are the same in every telling. */
final class Ids {
    private Ids() {}

    static UUID of(Object... what) {
        var text = new StringBuilder("demonstration");
        for (Object part : what) {
            text.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Digest digest(String text) {
        return new Digest(sha256(text));
    }

    static AccountKey account(String issuer, String subject) {
        return new AccountKey(sha256(issuer + "\n" + subject));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

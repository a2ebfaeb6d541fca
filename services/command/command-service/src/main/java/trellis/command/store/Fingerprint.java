package trellis.command.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a request's body is known by when its key comes again.
 *
 * @param hex the first 128 bits of a SHA-256; empty where there is no key
 */
record Fingerprint(String hex) {
    static final Fingerprint NONE = new Fingerprint("");

    private static final int BYTES = 16;

    static Fingerprint of(@Nullable IdempotencyKey key) {
        return key == null ? NONE : of(key.fingerprint().value());
    }

    static Fingerprint of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return read(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static Fingerprint read(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }
}

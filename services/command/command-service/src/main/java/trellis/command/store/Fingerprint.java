package trellis.command.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a request's body is known by when its key comes again. */
record Fingerprint(String value) {
    static final Fingerprint NONE = new Fingerprint("");

    static Fingerprint of(@Nullable IdempotencyKey key) {
        return key == null ? NONE : new Fingerprint(key.fingerprint().value());
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    static Fingerprint read(byte[] bytes) {
        return new Fingerprint(new String(bytes, StandardCharsets.UTF_8));
    }
}

package trellis.command.store;

import trellis.language.Digest;
import trellis.language.Text;

/**
 * What makes a retry known. Kept for ever, apart for each tenant and actor.
 *
 * @param value as the client sent it
 * @param fingerprint digest of the request's method, path and body: the same key with another is refused
 */
public record IdempotencyKey(String value, Digest fingerprint) {
    public IdempotencyKey {
        Text.required("idempotency key", value, 200);
    }
}

package trellis.command.door;

import trellis.language.Digest;

/**
 * The bytes of a request's body.
 *
 * @param canonical digest of the body in canonical form: the order of JSON fields and white space do not count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: the digest is
public record Body(byte[] bytes, Digest canonical) {}

package trellis.language;

/**
 * Free text under its subject's key. The tenant, subject, command and field are the associated data of the cipher, so
 * that a text moved elsewhere does not open. Without the key it says nothing.
 *
 * @param cipherText base64 of AES-256-GCM output
 */
public record Sealed(PersonId subject, CommandId command, String field, String cipherText) {
    public Sealed {
        Text.required("field", field, 80);
        Text.required("cipher text", cipherText, 40_000);
    }
}

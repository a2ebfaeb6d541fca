package trellis.language;

/** SHA-256 over a sign-in account's issuer and subject: tells one account from another and names nobody. */
public record AccountKey(String value) {
    public AccountKey {
        Text.required("account", value, 80);
    }

    @Override
    public String toString() {
        return value;
    }
}

package trellis.language;

/**
 * The organisation that answers for a log: a trust, an AHP faculty, a region or the national programme. Its ODS code, of
 * which no rule reads more than that its characters are safe: scopes of row security are lists of codes, so a comma in
 * one would be a second organisation.
 */
public record TenantId(String value) {
    private static final int MOST = 20;

    public TenantId {
        Text.code("tenant", value, MOST);
    }

    /** Whether the text can name an organisation at all. */
    public static boolean isOne(String text) {
        return Text.isCode(text, MOST);
    }

    @Override
    public String toString() {
        return value;
    }
}

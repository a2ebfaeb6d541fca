package trellis.language;

/** The organisation that answers for a log: a trust, an AHP faculty, a region or the national programme. Its ODS code; opaque text, no rule reads its characters. */
public record TenantId(String value) {
    public TenantId {
        Text.required("tenant", value, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}

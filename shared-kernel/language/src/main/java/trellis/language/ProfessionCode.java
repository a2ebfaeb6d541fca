package trellis.language;

/** A profession, such as PHY. */
public record ProfessionCode(String value) {
    public ProfessionCode {
        Text.required("profession", value, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}

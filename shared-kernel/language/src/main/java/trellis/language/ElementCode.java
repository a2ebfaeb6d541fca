package trellis.language;

/** An element of the framework, such as D2-E03. */
public record ElementCode(String value) {
    public ElementCode {
        Text.required("element", value, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}

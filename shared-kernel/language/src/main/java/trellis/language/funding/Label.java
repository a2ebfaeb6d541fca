package trellis.language.funding;

import trellis.language.Text;

/**
 * What a programme or a stream is called, or what its money is for: one line, published with the money and therefore in
 * clear. It never speaks of a person; what organisations have to say to each other is a code or a sealed text.
 */
public record Label(String value) {
    public static final int MOST = 200;

    public Label {
        Text.required("label", value, MOST);
    }

    @Override
    public String toString() {
        return value;
    }
}

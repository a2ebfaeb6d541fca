package trellis.language;

/** SHA-256 of exact bytes, as lower-case hex. */
public record Digest(String value) {
    public Digest {
        Text.required("digest", value, 80);
    }

    @Override
    public String toString() {
        return value;
    }
}

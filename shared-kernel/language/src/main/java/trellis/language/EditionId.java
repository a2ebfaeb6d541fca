package trellis.language;

/** A published edition of the framework together with its catalogue version, such as 2021-10/own-words-1. */
public record EditionId(String value) {
    public EditionId {
        Text.required("edition", value, 60);
    }

    @Override
    public String toString() {
        return value;
    }
}

package trellis.web.page;

/**
 * What is wrong with one field, in plain words.
 *
 * @param anchor the id of the control to go to
 */
public record FieldError(String field, String anchor, String message) {
    public FieldError saying(String other) {
        return new FieldError(field, anchor, other);
    }
}

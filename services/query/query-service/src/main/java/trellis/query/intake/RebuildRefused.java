package trellis.query.intake;

/** A view is not made anew; what serves is as it was. */
public final class RebuildRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param because in words for an operator */
    RebuildRefused(String because) {
        super(because);
    }
}

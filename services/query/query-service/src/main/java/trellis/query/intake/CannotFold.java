package trellis.query.intake;

/** A view cannot read or fold a batch; the transaction around it is rolled back. */
final class CannotFold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In words for an operator; never what a fact says. */
    final String because;

    CannotFold(String because) {
        super(because);
        this.because = because;
    }

    CannotFold(String because, Throwable cause) {
        super(because, cause);
        this.because = because;
    }
}

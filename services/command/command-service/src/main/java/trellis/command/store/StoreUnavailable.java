package trellis.command.store;

/** The database gives no answer. What was asked may or may not have taken effect; a retry with the same key finds out. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

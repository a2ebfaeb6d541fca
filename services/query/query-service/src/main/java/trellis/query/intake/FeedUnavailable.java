package trellis.query.intake;

/** The command service gives no usable answer; what is missing is asked for again later. */
public sealed class FeedUnavailable extends RuntimeException permits FeedTorn {
    private static final long serialVersionUID = 1L;

    public FeedUnavailable(String message) {
        super(message);
    }

    public FeedUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

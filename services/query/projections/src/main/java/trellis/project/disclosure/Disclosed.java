package trellis.project.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be read outside the organisation that answers for the people in it: the same on a page, in JSON and
 * in a file. Only {@link DisclosureGate} makes one that shows a number of people.
 *
 * @param value the number, rounded as the policy says; null unless it is shown
 */
public record Disclosed(State state, @Nullable Long value) {
    public static final Disclosed SUPPRESSED = new Disclosed(State.SUPPRESSED, null);
    public static final Disclosed NOT_SHARED = new Disclosed(State.NOT_SHARED, null);
    public static final Disclosed NOT_REPORTED = new Disclosed(State.NOT_REPORTED, null);
    public static final Disclosed NOT_YET = new Disclosed(State.NOT_YET, null);

    /** Why there is a number or none. */
    public enum State {
        SHOWN,
        /** A small number of people, or a number that would give one away. */
        SUPPRESSED,
        /** No agreement lets it leave the organisation. */
        NOT_SHARED,
        /** Nobody said, or there is nobody to say it of: never the same as none. */
        NOT_REPORTED,
        /** Its time has not come. */
        NOT_YET
    }

    public Disclosed {
        if ((state == State.SHOWN) != (value != null)) {
            throw new IllegalArgumentException(state + " with " + value);
        }
    }

    static Disclosed shown(long value) {
        return new Disclosed(State.SHOWN, value);
    }

    public boolean hasNumber() {
        return state == State.SHOWN;
    }

    /** As a cell of a file says it: the number, {@code *}, or the reason for none in words. */
    public String text() {
        return switch (state) {
            case SHOWN -> String.valueOf(value);
            case SUPPRESSED -> "*";
            case NOT_SHARED -> "not shared";
            case NOT_REPORTED -> "not reported";
            case NOT_YET -> "not yet";
        };
    }
}

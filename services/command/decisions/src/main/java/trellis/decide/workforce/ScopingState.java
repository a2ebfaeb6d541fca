package trellis.decide.workforce;

import trellis.decide.Rights;

/** What is read to decide about one scoping return. */
public record ScopingState(Rights rights, Phase phase) {
    static final ScopingState INITIAL = new ScopingState(Rights.NONE, Phase.UNKNOWN);

    /** How it stands. */
    public enum Phase {
        UNKNOWN,
        FROZEN,
        REOPENED
    }

    ScopingState with(Rights changed) {
        return new ScopingState(changed, phase);
    }

    ScopingState in(Phase next) {
        return new ScopingState(rights, next);
    }
}

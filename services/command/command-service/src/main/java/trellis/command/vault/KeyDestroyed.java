package trellis.command.vault;

/** The subject's key was destroyed on purpose; what it sealed is gone and nothing more can be sealed for them. */
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyDestroyed() {
        super("the subject's key was destroyed", null, false, false);
    }
}

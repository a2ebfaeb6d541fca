package trellis.command.store;

/** The one way in for a command: its facts are loaded, it is judged, and the answer is durable before it is given. */
public interface CommandGate {
    /**
     * Blocks, so call it on a virtual thread. Ends within its own deadline.
     *
     * @throws StoreUnavailable when it is not known whether the command took effect; the same key asks again safely
     */
    Answer send(CommandEnvelope envelope);
}

package trellis.command.door;

/** What was prepared in the vault for a fact that is about to be asked for. */
public interface VaultStep {
    VaultStep NONE = new VaultStep() {
        @Override
        public void confirm() {}

        @Override
        public void discard() {}
    };

    /** The fact stands. Done again by a retry: confirming twice is confirming once. */
    void confirm();

    /** The fact was refused. */
    void discard();

    /** Both, in this order. */
    default VaultStep and(VaultStep next) {
        var first = this;
        return new VaultStep() {
            @Override
            public void confirm() {
                first.confirm();
                next.confirm();
            }

            @Override
            public void discard() {
                first.discard();
                next.discard();
            }
        };
    }
}

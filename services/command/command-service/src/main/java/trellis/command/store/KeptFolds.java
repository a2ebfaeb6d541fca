package trellis.command.store;

import java.util.Optional;
import trellis.language.TenantId;

/** Where long folds lie between two lives of the service. */
interface KeptFolds {
    /** Nothing is kept. */
    KeptFolds NONE = new KeptFolds() {
        @Override
        public Optional<Folds.Fold<?>> of(TenantId tenant, String boundary) {
            return Optional.empty();
        }

        @Override
        public void keep(TenantId tenant, String boundary, Folds.Fold<?> fold) {
            // There is no place for it.
        }
    };

    /** @param boundary names the decision and what it reads */
    Optional<Folds.Fold<?>> of(TenantId tenant, String boundary);

    /** Returns at once; whether it was kept nobody needs to know. */
    void keep(TenantId tenant, String boundary, Folds.Fold<?> fold);
}

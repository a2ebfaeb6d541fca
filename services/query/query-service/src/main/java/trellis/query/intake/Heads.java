package trellis.query.intake;

import java.util.Map;
import java.util.Optional;
import trellis.language.TenantId;

/** The last position of every log as the feed told it last; what a view's lag is measured by. */
public final class Heads {
    private volatile Map<TenantId, Long> known = Map.of();

    void learned(Map<TenantId, Long> heads) {
        known = Map.copyOf(heads);
    }

    /** @return empty while the feed has not told */
    public Optional<Long> of(TenantId tenant) {
        return Optional.ofNullable(known.get(tenant));
    }
}

package trellis.command.door;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import trellis.language.TenantId;

/** The organisations whose logs belong to a seeder of this process alone: nobody else, not even the night, writes there. */
public final class BeingSeeded {
    private final Set<TenantId> tenants = ConcurrentHashMap.newKeySet();

    /** @param fromTheStart those whose story a seeder of this process will begin or finish */
    BeingSeeded(Set<TenantId> fromTheStart) {
        tenants.addAll(fromTheStart);
    }

    public boolean holds(TenantId tenant) {
        return tenants.contains(tenant);
    }

    void begin(TenantId tenant) {
        tenants.add(tenant);
    }

    void end(TenantId tenant) {
        tenants.remove(tenant);
    }
}

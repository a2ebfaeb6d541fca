package trellis.command.door;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import trellis.language.TenantId;

/** The organisations whose logs a seeder of this process is writing just now. */
final class BeingSeeded {
    private final Set<TenantId> tenants = ConcurrentHashMap.newKeySet();

    boolean holds(TenantId tenant) {
        return tenants.contains(tenant);
    }

    void begin(TenantId tenant) {
        tenants.add(tenant);
    }

    void end(TenantId tenant) {
        tenants.remove(tenant);
    }
}

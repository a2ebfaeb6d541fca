package trellis.command.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;

/** One AES-256-GCM key for each subject. A destroyed key stays as a row that says when; it never comes back. */
final class SubjectKeys {
    private final MasterKey master;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SubjectKeys(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    /** @throws KeyDestroyed when the subject's key was destroyed: nothing more can be sealed for them */
    Aead made(JdbcClient sql, TenantId tenant, UUID subject) {
        var known = opened(sql, tenant, List.of(subject)).get(subject);
        if (known != null) {
            return known;
        }
        var secret = new byte[32];
        chance.nextBytes(secret);
        sql.sql(
                        "insert into vault_key (tenant, subject, wrapped, created_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        tenant.value(),
                        subject,
                        master.wrap(secret, bound(tenant, subject)),
                        Timestamp.from(clock.instant()))
                .update();
        var stands = opened(sql, tenant, List.of(subject)).get(subject);
        if (stands == null) {
            throw new KeyDestroyed();
        }
        return stands;
    }

    /** @return the keys that exist and are not destroyed */
    Map<UUID, Aead> opened(JdbcClient sql, TenantId tenant, Collection<UUID> subjects) {
        var keys = new HashMap<UUID, Aead>();
        sql.sql("select subject, wrapped from vault_key where tenant = ? and subject = any (?) and wrapped is not null")
                .params(tenant.value(), subjects.toArray(UUID[]::new))
                .query(rows -> {
                    var subject = rows.getObject("subject", UUID.class);
                    keys.put(subject, unwrapped(tenant, subject, rows.getBytes("wrapped")));
                });
        return keys;
    }

    Aead unwrapped(TenantId tenant, UUID subject, byte[] wrapped) {
        return aead(master.unwrap(wrapped, bound(tenant, subject)));
    }

    private static String bound(TenantId tenant, UUID subject) {
        return tenant + "|" + subject;
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}

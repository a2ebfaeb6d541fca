package trellis.command.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.TenantId;

/** Seals free text before it enters a fact, and opens it for those whom the door lets read. */
public final class SealedTexts {
    private final TenantScope scope;
    private final SubjectKeys keys;

    SealedTexts(TenantScope scope, SubjectKeys keys) {
        this.scope = scope;
        this.keys = keys;
    }

    /** @return null for no text; the blank text says nothing and is not kept */
    public @Nullable Sealed seal(
            TenantId tenant, PersonId subject, CommandId command, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var key = scope.in(tenant, sql -> keys.made(sql, tenant, subject.value()));
        return new Sealed(
                subject, command, field, encrypted(key, text, bound(tenant, subject.value(), command.value(), field)));
    }

    /** @return the texts that open, by what was sealed; one moved from elsewhere or without its key is left out */
    public Map<Sealed, String> open(TenantId tenant, List<Sealed> texts) {
        var subjects = texts.stream().map(text -> text.subject().value()).collect(Collectors.toUnmodifiableSet());
        var opened = scope.in(tenant, sql -> keys.opened(sql, tenant, subjects));
        var clear = new HashMap<Sealed, String>();
        for (var text : texts) {
            var key = opened.get(text.subject().value());
            var plain = key == null ? null : decrypted(key, tenant, text);
            if (plain != null) {
                clear.put(text, plain);
            }
        }
        return clear;
    }

    private static @Nullable String decrypted(Aead key, TenantId tenant, Sealed text) {
        try {
            var associated =
                    bound(tenant, text.subject().value(), text.command().value(), text.field());
            var plain = key.decrypt(Base64.getDecoder().decode(text.cipherText()), associated);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return null; // Not sealed here, for this subject, under this key: it says nothing.
        }
    }

    static String encrypted(Aead key, String text, byte[] associated) {
        try {
            return Base64.getEncoder().encodeToString(key.encrypt(text.getBytes(StandardCharsets.UTF_8), associated));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static byte[] bound(TenantId tenant, UUID subject, UUID command, String field) {
        return String.join("|", tenant.value(), subject.toString(), command.toString(), field)
                .getBytes(StandardCharsets.UTF_8);
    }
}

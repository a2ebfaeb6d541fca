package trellis.command.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.workforce.ImportId;

/** Sheets as they were uploaded, sealed under a key of their own until somebody applies them or forgets them. */
public final class Imports {
    private static final String CONTENT = "sheet";

    private final TenantScope scope;
    private final SubjectKeys keys;

    Imports(TenantScope scope, SubjectKeys keys) {
        this.scope = scope;
        this.keys = keys;
    }

    /**
     * A sheet as uploaded.
     *
     * @param digest of the exact bytes
     * @param matching as JSON, or null while nobody has matched the columns
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: the digest is
    public record Draft(
            ImportId id,
            PersonId uploadedBy,
            Instant uploadedAt,
            String fileName,
            String mediaType,
            Digest digest,
            byte[] content,
            @Nullable String matching,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt) {}

    /** That a sheet was uploaded, and what became of it. */
    public record Past(
            ImportId id,
            PersonId uploadedBy,
            Instant uploadedAt,
            String fileName,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt) {}

    /** @return false when the id is taken by another file: the key was used for another request */
    public boolean add(TenantId tenant, Draft draft) {
        return scope.in(tenant, sql -> {
            var key = keys.made(sql, tenant, draft.id().value());
            sql.sql("""
                            insert into vault_import
                              (tenant, import_id, uploaded_by, uploaded_at, file_name, media_type, digest, content,
                               matching)
                            values (:tenant, :id, :by, :at, :name, :type, :digest, :content, cast(:matching as jsonb))
                            on conflict do nothing
                            """)
                    .param("tenant", tenant.value())
                    .param("id", draft.id().value())
                    .param("by", draft.uploadedBy().value())
                    .param("at", Timestamp.from(draft.uploadedAt()))
                    .param("name", draft.fileName())
                    .param("type", draft.mediaType())
                    .param("digest", draft.digest().value())
                    .param("content", sealed(key, tenant, draft))
                    .param("matching", draft.matching(), Types.VARCHAR)
                    .update();
            var stored = sql.sql("select digest from vault_import where tenant = ? and import_id = ?")
                    .params(tenant.value(), draft.id().value())
                    .query(String.class)
                    .single();
            return stored.equals(draft.digest().value());
        });
    }

    public Optional<Draft> find(TenantId tenant, ImportId id) {
        return scope.in(tenant, sql -> {
            var key = keys.opened(sql, tenant, List.of(id.value())).get(id.value());
            if (key == null) {
                return Optional.empty();
            }
            return sql.sql("select * from vault_import where tenant = ? and import_id = ?")
                    .params(tenant.value(), id.value())
                    .query((row, _) -> draft(key, tenant, row))
                    .optional();
        });
    }

    /** The latest sheet whose columns somebody matched. */
    public Optional<Draft> lastMatched(TenantId tenant) {
        return scope.in(
                        tenant,
                        sql -> sql.sql("""
                                        select import_id from vault_import where tenant = ? and matching is not null
                                        order by uploaded_at desc limit 1
                                        """)
                                .params(tenant.value())
                                .query(UUID.class)
                                .optional())
                .flatMap(id -> find(tenant, new ImportId(id)));
    }

    /** @return newest first, without what is in the files */
    public List<Past> past(TenantId tenant, int most) {
        return scope.in(
                tenant,
                sql -> sql.sql("""
                                select import_id, uploaded_by, uploaded_at, file_name, applied_at, undone_at
                                from vault_import where tenant = ? order by uploaded_at desc, import_id limit ?
                                """)
                        .params(tenant.value(), most)
                        .query((row, _) -> new Past(
                                new ImportId(row.getObject("import_id", UUID.class)),
                                new PersonId(row.getObject("uploaded_by", UUID.class)),
                                row.getTimestamp("uploaded_at").toInstant(),
                                row.getString("file_name"),
                                instant(row.getTimestamp("applied_at")),
                                instant(row.getTimestamp("undone_at"))))
                        .list());
    }

    public void match(TenantId tenant, ImportId id, String matching) {
        scope.in(
                tenant,
                sql -> sql.sql("update vault_import set matching = cast(? as jsonb) where tenant = ? and import_id = ?")
                        .params(matching, tenant.value(), id.value())
                        .update());
    }

    public void applied(TenantId tenant, ImportId id, Instant at) {
        mark(tenant, id, at, "update vault_import set applied_at = :at where tenant = :tenant and import_id = :id");
    }

    public void undone(TenantId tenant, ImportId id, Instant at) {
        mark(tenant, id, at, "update vault_import set undone_at = :at where tenant = :tenant and import_id = :id");
    }

    private void mark(TenantId tenant, ImportId id, Instant at, String update) {
        scope.in(tenant, sql -> marked(sql.sql(update), tenant, id, at));
    }

    private static int marked(JdbcClient.StatementSpec update, TenantId tenant, ImportId id, Instant at) {
        return update.param("at", Timestamp.from(at), Types.TIMESTAMP)
                .param("tenant", tenant.value())
                .param("id", id.value())
                .update();
    }

    private static Draft draft(Aead key, TenantId tenant, ResultSet row) throws SQLException {
        var id = row.getObject("import_id", UUID.class);
        return new Draft(
                new ImportId(id),
                new PersonId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("file_name"),
                row.getString("media_type"),
                new Digest(row.getString("digest")),
                opened(key, tenant, id, row.getBytes("content")),
                row.getString("matching"),
                instant(row.getTimestamp("applied_at")),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static byte[] sealed(Aead key, TenantId tenant, Draft draft) {
        try {
            return key.encrypt(draft.content(), bound(tenant, draft.id().value()));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] opened(Aead key, TenantId tenant, UUID id, byte[] sealed) {
        try {
            return key.decrypt(sealed, bound(tenant, id));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a sheet does not open under its key", fault);
        }
    }

    private static byte[] bound(TenantId tenant, UUID id) {
        return SealedTexts.bound(tenant, id, new UUID(0, 0), CONTENT);
    }
}

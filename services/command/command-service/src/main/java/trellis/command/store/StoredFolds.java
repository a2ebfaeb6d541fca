package trellis.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trellis.language.TenantId;

/** Long folds in the database, known by what they read and by the code that folded. A fault costs time and nothing else. */
final class StoredFolds implements KeptFolds {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFolds.class);
    private static final String READ = "select up_to, state from kept_fold_of(?, ?, ?)";
    private static final String KEEP = "select keep_fold(?, ?, ?, ?, ?)";
    private static final int LARGEST = 8_000_000;

    private final DataSource source;
    private final UUID code;
    private final Semaphore oneAtATime = new Semaphore(1);

    /** @param code what folds; a fold of other code is not read */
    StoredFolds(DataSource source, UUID code) {
        this.source = source;
        this.code = code;
    }

    @Override
    public Optional<Folds.Fold<?>> of(TenantId tenant, String boundary) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(READ)) {
            query.setString(1, tenant.value());
            query.setObject(2, digest(boundary));
            query.setObject(3, code);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Folds.Fold<>(StateBytes.read(rows.getBytes("state")), rows.getLong("up_to")))
                        : Optional.empty();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("a kept fold cannot be read: it is folded from the start", e);
            return Optional.empty();
        }
    }

    /** What comes while another is written is left for the next time. */
    @Override
    public void keep(TenantId tenant, String boundary, Folds.Fold<?> fold) {
        if (oneAtATime.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    write(tenant, boundary, fold);
                } finally {
                    oneAtATime.release();
                }
            });
        }
    }

    private void write(TenantId tenant, String boundary, Folds.Fold<?> fold) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            var state = StateBytes.of(fold.state());
            if (state.length > LARGEST) {
                return;
            }
            statement.setString(1, tenant.value());
            statement.setObject(2, digest(boundary));
            statement.setObject(3, code);
            statement.setLong(4, fold.position());
            statement.setBytes(5, state);
            statement.execute();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("a fold is not kept", e);
        }
    }

    private static UUID digest(String boundary) {
        try {
            var digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(boundary.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

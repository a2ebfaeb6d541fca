package trellis.acceptance.processes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

/**
 * Stops a process exactly where a proof wants it, with nothing added to the process: PostgreSQL makes it wait. At a
 * lock, where it would write; or at its commit, which is durable and which it does not hear of, because PostgreSQL waits
 * for a standby that there is not.
 */
final class Holds {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AT_COMMIT = "wait_event = 'SyncRep'";

    private final RealPostgres postgres;

    Holds(RealPostgres postgres) {
        this.postgres = postgres;
    }

    /** Until closed. */
    interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Whoever writes to the table waits, its rows written and nothing committed, while {@link #atTable} holds it. */
    void plant(RealDatabase database, String table, String event, String only) throws SQLException {
        breakIn(database, """
                create function held_at_%1$s() returns trigger language plpgsql as $$
                begin
                    if %3$s then
                        perform pg_advisory_xact_lock_shared(hashtext('%1$s'));
                    end if;
                    return null;
                end $$;
                create trigger held after %2$s on %1$s for each statement execute function held_at_%1$s()
                """.formatted(table, event, only));
    }

    Hold atTable(RealDatabase database, String table) throws SQLException {
        return holding(database, "select pg_advisory_lock(hashtext('" + table + "'))");
    }

    /** Whoever wants the rows that this query locks waits before it. */
    Hold atRows(RealDatabase database, String query) throws SQLException {
        return holding(database, query);
    }

    /** Whoever commits is durable and does not hear of it. Returns once that is so. */
    Hold atCommit() throws SQLException {
        var session = postgres.superuser("postgres");
        run(session, "alter system set synchronous_standby_names = 'nobody'");
        run(session, "select pg_reload_conf()");
        var over = new AtomicBoolean();
        var probe = Thread.startVirtualThread(() -> commitUntil(over));
        waits(session.getMetaData().getUserName(), AT_COMMIT);
        return () -> {
            over.set(true);
            run(session, "alter system reset synchronous_standby_names");
            run(session, "select pg_reload_conf()");
            session.close();
            join(probe);
        };
    }

    private void commitUntil(AtomicBoolean over) {
        try (var session = postgres.superuser("postgres")) {
            while (!over.get()) {
                run(session, "select pg_logical_emit_message(true, 'probe', '')");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Hold holding(RealDatabase database, String query) throws SQLException {
        var session = postgres.superuser(database.name());
        session.setAutoCommit(false);
        run(session, query);
        // The advisory lock belongs to the session, the rows to the transaction.
        return session::close;
    }

    /** @return which process waits there in this role */
    String waits(String role) throws SQLException {
        return waits(role, "wait_event_type = 'Lock'");
    }

    /** Returns once this process waits there; others may wait beside it, because all commits are held. */
    void waitsAtCommit(String role, String process) throws SQLException {
        waits(role, AT_COMMIT + " and application_name = '" + process + "'");
    }

    private String waits(String role, String where) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var session = postgres.superuser("postgres");
                var asked = session.prepareStatement(
                        "select application_name from pg_stat_activity where usename = ? and " + where + " limit 1")) {
            asked.setString(1, role);
            while (System.nanoTime() < deadline) {
                try (var rows = asked.executeQuery()) {
                    if (rows.next()) {
                        return rows.getString(1);
                    }
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
        throw new AssertionError("Nobody in the role " + role + " waits where " + where);
    }

    /** Returns once the query finds something. */
    void until(RealDatabase database, String query) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var session = postgres.superuser(database.name());
                var asked = session.prepareStatement(query)) {
            while (System.nanoTime() < deadline) {
                try (var rows = asked.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
        throw new AssertionError("Nothing came of: " + query);
    }

    private void breakIn(RealDatabase database, String statements) throws SQLException {
        try (var session = postgres.superuser(database.name())) {
            run(session, statements);
        }
    }

    private static void run(Connection session, String statement) throws SQLException {
        try (var made = session.createStatement()) {
            made.execute(statement);
        }
    }
}

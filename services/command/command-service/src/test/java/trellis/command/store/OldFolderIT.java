package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCodec;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;
import trellis.testkit.log.Facts;

/** A log that was written before its tables were spread by tenant comes over whole, or nothing changes. */
class OldFolderIT {
    private static final TenantId ONE = new TenantId("RXX");
    private static final TenantId OTHER = new TenantId("RYY");
    private static final PersonId PERSON = Facts.somebody();
    private static final UUID REQUEST = UUID.randomUUID();

    @Test
    void what_was_recorded_is_read_as_before_and_goes_on() throws SQLException {
        var database = old();
        migrate(database, "latest");
        try (var pool = StorePool.writing("old", database.url(), "app_rw", database.password(), 4);
                var log = new PostgresLog(pool.source(), pool.source(), Clock.systemUTC(), LogSettings.DEFAULT)) {
            assertThat(log.head(ONE)).isEqualTo(2);
            var records = log.read(ONE, 0, 10);
            assertThat(records).hasSize(2).allSatisfy(record -> {
                assertThat(record.correlationId()).isEqualTo(record.commandId().value());
                assertThat(new EventCodec().decode(record).event()).isEqualTo(Facts.recorded(PERSON));
            });
            var about = new Criteria(List.of(new Criteria.Clause(Set.of(Tag.person(PERSON)), Set.of())));
            assertThat(log.source(ONE, about, 0).facts()).isEqualTo(records);
            assertThat(log.source(OTHER, about, 0).facts()).hasSize(1);
            var register = new Criteria(List.of(new Criteria.Clause(Set.of(Tag.register()), Set.of())));
            assertThat(log.source(ONE, register, 0).facts())
                    .as("found by a tag of later days")
                    .isEqualTo(records);
            assertThat(log.answered(ONE, REQUEST).orElseThrow())
                    .isEqualTo(new EventLog.Answered(Fingerprint.of("a digest"), 1, 2));
            var next = new EventLogUnderTest(log, () -> {}).append(Facts.job(ONE, List.of(Facts.recorded(PERSON))));
            assertThat(next.first()).isEqualTo(3);
        }
    }

    @Test
    void a_row_that_would_be_left_behind_stops_the_move_and_all_stays_as_it_was() throws SQLException {
        var database = old();
        try (var connection = RealPostgres.shared().superuser(database.name())) {
            // A wall that hides a row from the owner even when it is not forced: what the count is there to notice.
            execute(
                    connection,
                    "create function hide() returns trigger language plpgsql as $$"
                            + " begin if new.tenant = 'RYY' then return null; end if; return new; end $$");
            execute(
                    connection,
                    "create function plant() returns event_trigger language plpgsql as $$ begin"
                            + " if to_regclass('event_tag_7') is not null and not exists (select from pg_trigger where tgname = 'hidden')"
                            + " then create trigger hidden before insert on event_tag for each row execute function hide();"
                            + " end if; end $$");
            execute(
                    connection,
                    "create event trigger planted on ddl_command_end when tag in ('CREATE TABLE')"
                            + " execute function plant()");
            assertThatThrownBy(() -> migrate(database, "latest"))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("nothing is changed");
            assertThat(number(connection, "select count(*) from event")).isEqualTo(3);
            assertThat(number(connection, "select count(*) from event_tag")).isEqualTo(3);
            assertThat(number(connection, "select count(*) from pg_class where relname = 'event' and relkind = 'r'"))
                    .isEqualTo(1);
        }
    }

    /** The tables as they stood at first, with two logs. */
    private static RealDatabase old() throws SQLException {
        var database = RealPostgres.shared().database(OldFolderIT.class);
        migrate(database, "5");
        try (var connection = RealPostgres.shared().superuser(database.name())) {
            record(connection, ONE, 1);
            record(connection, ONE, 2);
            record(connection, OTHER, 1);
            execute(connection, "insert into tenant_head values ('RXX', 2, now()), ('RYY', 1, now())");
            execute(
                    connection,
                    "insert into answered_request values ('RXX', '" + REQUEST
                            + "', gen_random_uuid(), 'a digest', 1, 2, now())");
        }
        return database;
    }

    private static void record(Connection connection, TenantId tenant, long position) throws SQLException {
        var tag = Tag.person(PERSON);
        try (var insert = connection.prepareStatement("insert into event select ?, ?, gen_random_uuid(),"
                + " 'organisation.person-recorded', 1, c, gen_random_uuid(), ?, c, null, now(), now(), false,"
                + " array[?], p, sha256(p) from (select gen_random_uuid() c, ?::bytea p)")) {
            insert.setString(1, tenant.value());
            insert.setLong(2, position);
            insert.setString(3, tenant.value());
            insert.setString(4, tag.toString());
            insert.setBytes(5, new EventCodec().encode(Facts.recorded(PERSON)).bytes());
            insert.executeUpdate();
        }
        execute(
                connection,
                "insert into event_tag values ('" + tenant + "', " + TagDigest.of(tag) + ", " + position + ")");
    }

    /** What is repeated after each change is left to the last, as it was then. */
    private static void migrate(RealDatabase database, String target) {
        var flyway = Flyway.configure()
                .dataSource(database.as("owner"))
                .locations("classpath:db/command")
                .outOfOrder(true)
                .target(target);
        if (!"latest".equals(target)) {
            flyway.repeatableSqlMigrationPrefix("NONE");
        }
        flyway.load().migrate();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

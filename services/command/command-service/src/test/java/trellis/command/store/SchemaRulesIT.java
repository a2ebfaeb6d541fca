package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls between tenants, read from the catalogue of a migrated database. */
class SchemaRulesIT {
    private static final StoreDatabase DATABASE = StoreDatabase.of(SchemaRulesIT.class);

    @ParameterizedTest
    @EnumSource
    void no_migration_breaks_the_rule(SchemaRules rule) throws SQLException {
        try (var connection = DATABASE.superuser()) {
            assertThat(rule.breaches(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY         | create table breach (tenant text primary key)
            EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY         | alter table event no force row level security
            EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY         | drop policy scope on event
            EVERY_UNIQUE_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT | create unique index breach on event (event_id)
            EVERY_UNIQUE_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT | create unique index breach on event (event_id, tenant)
            EVERY_FOREIGN_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT| create table b (id int primary key); create table c (tenant text primary key, id int references b)
            NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG             | grant update on event to app_rw
            NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG             | grant delete on answered_request to relay
            NO_ROLE_PASSES_ROW_SECURITY                         | alter role app_ro bypassrls
            NO_FUNCTION_LENDS_ITS_OWNERS_RIGHTS                 | alter function head_of security definer
            EVERY_VIEW_ASKS_AS_ITS_READER                       | create view breach as select * from event
            """)
    void a_planted_breach_is_noticed(SchemaRules rule, String breach) throws SQLException {
        try (var connection = DATABASE.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, breach);
            assertThat(rule.breaches(connection)).isNotEmpty();
            connection.rollback();
        }
    }

    @BeforeEach
    void there_is_something_to_look_at() throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_attribute a join pg_class c"
                        + " on c.oid = a.attrelid where a.attname = 'tenant' and c.relkind = 'r'")) {
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThan(4);
        }
    }

    @Test
    void the_owner_cannot_change_the_log_either() throws SQLException {
        for (var change : new String[] {
            "update event set seeded = true",
            "delete from event",
            "truncate event",
            "update event_tag set tag = 1",
            "delete from answered_request",
            "truncate answered_request",
            "delete from tenant_head"
        }) {
            try (var connection = DATABASE.superuser()) {
                assertThatThrownBy(() -> execute(connection, change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("never changed");
            }
        }
    }

    @Test
    void without_its_trigger_the_log_could_be_changed() throws SQLException {
        try (var connection = DATABASE.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, "drop trigger append_only on event");
            execute(connection, "update event set seeded = true");
            connection.rollback();
        }
    }

    @Test
    void a_head_never_moves_back() throws SQLException {
        try (var connection = DATABASE.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into tenant_head values ('RXX', 5, now())");
            assertThatThrownBy(() -> execute(connection, "update tenant_head set position = 4 where tenant = 'RXX'"))
                    .hasMessageContaining("never moves back");
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

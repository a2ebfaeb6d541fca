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
            EVERY_UNIQUE_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT | create unique index breach on event_2 (event_id)
            EVERY_UNIQUE_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT | create unique index breach on event (event_id, tenant)
            EVERY_FOREIGN_KEY_OF_A_TENANT_BEGINS_WITH_THE_TENANT| create table b (id int primary key); create table c (tenant text primary key, id int references b)
            NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG             | grant update on event to app_rw
            NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG             | grant delete on answered_request to relay
            NO_ROLE_OF_A_SERVICE_CAN_CHANGE_THE_LOG             | grant truncate on event_tag_4 to app_ro
            EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY         | alter table event_tag_2 no force row level security
            EVERY_TABLE_OF_A_TENANT_FORCES_ROW_SECURITY         | drop policy scope on answered_request_7
            THE_LOG_IS_SPREAD_BY_TENANT_AND_EVERY_TENANT_HAS_A_PLACE | alter table event detach partition event_5
            THE_LOG_IS_SPREAD_BY_TENANT_AND_EVERY_TENANT_HAS_A_PLACE | drop table event_tag cascade; create table event_tag (tenant text)
            NO_ROLE_REACHES_A_PART_PAST_ITS_TABLE               | grant select on event_3 to app_ro
            NO_ROLE_REACHES_A_PART_PAST_ITS_TABLE               | grant insert on answered_request_0 to app_rw
            WHAT_WAS_RECORDED_REFUSES_CHANGE_IN_EVERY_PART      | drop trigger append_only on event_6
            WHAT_WAS_RECORDED_REFUSES_CHANGE_IN_EVERY_PART      | alter table event_tag_1 disable trigger append_only
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
            "update event_3 set seeded = true",
            "delete from event_tag_0",
            "truncate answered_request_7",
            "update event_tag set position = 1",
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

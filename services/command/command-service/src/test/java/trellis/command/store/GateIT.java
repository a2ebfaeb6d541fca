package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import trellis.command.store.GuestCommand.Invite;
import trellis.command.store.GuestCommand.Link;
import trellis.language.Tag;
import trellis.testkit.log.Facts;

/** The gate over PostgreSQL. */
class GateIT extends GateConformance {
    private static final StoreDatabase DATABASE = StoreDatabase.of(GateIT.class);
    private static final StorePool POOL = DATABASE.pool("app_rw");
    private static final PostgresLog LOG =
            new PostgresLog(POOL.source(), POOL.source(), Clock.systemUTC(), LogSettings.DEFAULT);

    @AfterAll
    static void close_the_pool() {
        LOG.close();
        POOL.close();
    }

    @Override
    EventLog openLog() {
        return LOG;
    }

    @Test
    void a_tag_that_meets_another_in_its_digest_changes_no_decision() throws SQLException {
        assertThat(gate().send(envelope(new Invite(host, NOW, guest), null, null)))
                .isInstanceOf(Answer.Accepted.class);
        var other = Facts.somebody();
        try (var connection = DATABASE.connect("app_rw");
                var plant = connection.createStatement()) {
            plant.execute("set app.tenants = '" + tenant + "'");
            plant.execute("insert into event_tag (tenant, tag, position) values ('" + tenant + "', "
                    + TagDigest.of(Tag.person(other)) + ", 1)");
        }
        assertThat(log().source(tenant, Criteria.of(Guests.boundary(new Link(host, NOW, other, "a"))), 0)
                        .facts())
                .hasSize(1);
        assertThat(gate().send(envelope(new Link(host, NOW, other, "a"), null, null)))
                .isEqualTo(new Answer.Refused(Guests.Rule.GUEST_NOT_INVITED));
    }
}

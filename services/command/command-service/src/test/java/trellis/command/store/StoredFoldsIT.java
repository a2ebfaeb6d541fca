package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCodec;
import trellis.command.store.GuestCommand.Link;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/** A long fold survives a restart, as long as the code that made it does, and changes no answer. */
class StoredFoldsIT {
    private static final int LENGTH = 400;
    private static final StoreDatabase DATABASE = StoreDatabase.of(StoredFoldsIT.class);
    private static final StorePool POOL = DATABASE.pool("app_rw");
    private static final PostgresLog LOG =
            new PostgresLog(POOL.source(), POOL.source(), Clock.systemUTC(), LogSettings.DEFAULT);
    private static final UUID CODE = UUID.randomUUID();

    private final TenantId tenant = Facts.newTenant();
    private final PersonId guest = Facts.somebody();
    private int linked;

    @AfterAll
    static void close() {
        LOG.close();
        POOL.close();
    }

    @BeforeEach
    void a_long_history_that_was_folded_once() {
        var facts = IntStream.range(0, LENGTH)
                .<DomainEvent>mapToObj(number -> Facts.linked(guest, "account " + number))
                .toList();
        var writer = new EventLogUnderTest(LOG, () -> {});
        writer.append(Facts.job(tenant, List.of(Facts.recorded(guest))));
        writer.append(Facts.job(tenant, facts));
        assertThat(newest(life(CODE))).isEqualTo(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> folds(CODE)
                                .of(tenant, Guests.DECIDER, Guests.boundary(link()))
                                .position()
                        > 0);
    }

    @Test
    void after_a_restart_only_what_is_newer_is_read_and_the_answer_is_that_of_a_full_fold() {
        assertThat(newest(life(CODE))).isGreaterThan(LENGTH);
        var full = LOG.source(tenant, Criteria.of(Guests.boundary(link())), 0).facts().stream()
                .map(fact -> new EventCodec().decode(fact).event())
                .reduce(
                        Guests.DECIDER.initialState(),
                        (state, fact) -> Guests.DECIDER.evolve().apply(state, fact),
                        (_, later) -> later);
        var life = life(CODE);
        var kept = life.folds().of(tenant, Guests.DECIDER, Guests.boundary(link()));
        var newer = LOG.source(tenant, Criteria.of(Guests.boundary(link())), kept.position()).facts().stream()
                .map(fact -> new EventCodec().decode(fact).event())
                .reduce(kept.state(), (state, fact) -> Guests.DECIDER.evolve().apply(state, fact), (_, later) -> later);
        assertThat(newer).isEqualTo(full);
        assertThat(life.gate().send(envelope(new Link(guest, Instant.EPOCH, guest, "account 7"))))
                .isEqualTo(new Answer.Refused(Guests.Rule.ACCOUNT_IS_LINKED));
    }

    @Test
    void other_code_folds_from_the_start() {
        assertThat(newest(life(UUID.randomUUID()))).isEqualTo(0);
    }

    @Test
    void a_fold_that_cannot_be_read_is_folded_from_the_start() throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("update kept_fold set state = 'rubbish' where tenant = '" + tenant + "'");
        }
        assertThat(newest(life(CODE))).isEqualTo(0);
    }

    @Test
    void a_fold_is_one_tenants_own() {
        assertThat(folds(CODE)
                        .of(Facts.newTenant(), Guests.DECIDER, Guests.boundary(link()))
                        .position())
                .isZero();
    }

    private record Life(CommandGate gate, Folds folds, AskedLog log) {}

    /** The service after a restart: nothing in memory. */
    private static Life life(UUID code) {
        var log = new AskedLog(LOG);
        var folds = folds(code);
        var framework = AxonWiring.configure(log, new EventCodec(), folds, List.of(Guests.DECIDER));
        framework.start();
        return new Life(
                new AxonGate(framework.getComponent(CommandBus.class), log, new EventCodec(), folds), folds, log);
    }

    private static Folds folds(UUID code) {
        return new Folds(new StoredFolds(POOL.source(), code));
    }

    /** @return the position that the first command of this life read from */
    private long newest(Life life) {
        assertThat(life.gate().send(envelope(link()))).isInstanceOf(Answer.Accepted.class);
        return life.log().firstAsked();
    }

    private Link link() {
        return new Link(guest, Instant.EPOCH, guest, "another " + linked++);
    }

    private CommandEnvelope envelope(GuestCommand command) {
        return new CommandEnvelope(
                tenant, command, new CommandId(UUID.randomUUID()), command.actor(), tenant, null, null, false);
    }
}

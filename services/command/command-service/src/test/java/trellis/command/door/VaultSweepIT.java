package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.command.vault.Founded;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.language.AccountKey;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.RealPostgres;

/**
 * What the vault promises across a crash: its row first, the fact second, orphans swept, and nobody of whom a fact
 * stands. A crash after the fact is made by taking back the confirmation alone, a crash before it by preparing alone.
 */
@TestInstance(Lifecycle.PER_CLASS)
class VaultSweepIT {
    private static final TenantId RGT = new TenantId("RGT");
    private final Instant longAgo = Instant.now().minus(Duration.ofHours(1));

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    @BeforeAll
    void start() {
        service = Service.start(VaultSweepIT.class);
        trust = Trust.open(service, "RGT");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void what_no_fact_followed_is_swept_and_its_number_and_account_are_free_again() {
        var orphan = founded("Olive", "SWEEP-1", longAgo);
        var account = new AccountKey(UUID.randomUUID().toString());
        assertThat(people().prepare(RGT, List.of(orphan))).isTrue();
        assertThat(identities().prepare(RGT, account, orphan.person(), longAgo)).isTrue();
        sweep();
        assertThat(people().prepare(RGT, List.of(founded("Other", "SWEEP-1", Instant.now()))))
                .isTrue();
        assertThat(identities().prepare(RGT, account, somebody(), Instant.now()))
                .isTrue();
        assertThat(rows("vault_person", orphan.person())).isZero();
        assertThat(rows("vault_details", orphan.person())).isZero();
    }

    @Test
    void a_request_on_its_way_is_left_alone() {
        var onItsWay = founded("Wim", "SWEEP-2", Instant.now());
        people().prepare(RGT, List.of(onItsWay));
        sweep();
        people().confirm(RGT, onItsWay.by());
        assertThat(people().find(RGT, onItsWay.person())).isPresent();
    }

    @Test
    void whose_fact_stands_is_confirmed_though_the_service_stopped_in_between() {
        var worker = new PersonId(
                UUID.fromString(trust.register("SWEEP-3").expect(201).text("worker")));
        // Nobody has signed in with the account yet: whoever did is remembered.
        crashBeforeConfirming(worker);
        assertThat(people().find(RGT, worker)).isEmpty();
        assertThat(service.as("worker-RGT", "RGT").get("/api/v1/me").code()).isEqualTo("ACCOUNT_NOT_LINKED");
        sweep();
        assertThat(people().find(RGT, worker)).isPresent();
        assertThat(service.as("worker-RGT", "RGT").get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void an_account_whose_fact_may_stand_is_nobody_elses() {
        var person = new PersonId(UUID.fromString(trust.record(trust.educator(), "", "Ivo", "ivo")));
        crashBeforeConfirming(person);
        var account = TenantOfToken.accountKey(Issuer.NAME, "ivo");
        assertThat(identities().prepare(new TenantId("RD8"), account, somebody(), Instant.now()))
                .isFalse();
        sweep();
        assertThat(identities().personOf(account)).contains(person);
    }

    @Test
    void a_registration_with_an_account_that_waits_for_another_person_is_refused_and_leaves_nothing() {
        var account = TenantOfToken.accountKey(Issuer.NAME, "worker-RD8");
        assertThat(identities().prepare(RGT, account, somebody(), Instant.now()))
                .isTrue();
        var other = Trust.open(service, "RD8");
        assertThat(other.register("SWEEP-4").expect(409).code()).isEqualTo("ACCOUNT_IS_ANOTHER_PERSONS");
        assertThat(people().prepare(new TenantId("RD8"), List.of(founded("Free", "SWEEP-4", Instant.now()))))
                .isTrue();
    }

    @Test
    void a_change_that_no_fact_followed_goes_and_the_person_stays() {
        var person = new PersonId(UUID.fromString(trust.record(trust.educator(), "", "Kit", "kit")));
        people().prepareChange(RGT, person, new PersonDetails("Kit", "Changed", null), command(), longAgo);
        sweep();
        assertThat(people().find(RGT, person))
                .hasValueSatisfying(
                        found -> assertThat(found.details().family()).isEqualTo("Canary-RGT"));
        assertThat(rows("vault_details", person)).isEqualTo(1);
    }

    /** The first request for somebody died, a second one succeeded: sweeping the first takes nothing of the second. */
    @Test
    void somebody_whom_a_dead_request_prepared_first_stays_with_the_request_that_stands() {
        var dead = founded("Ada", "SWEEP-5", longAgo);
        people().prepare(RGT, List.of(dead));
        var lives = new Founded(dead.person(), dead.kind(), dead.details(), "SWEEP-5", command(), Instant.now());
        people().prepare(RGT, List.of(lives));
        people().confirm(RGT, lives.by());
        sweep();
        assertThat(people().find(RGT, dead.person())).isPresent();
        assertThat(rows("vault_details", dead.person())).isEqualTo(1);
    }

    @Test
    void a_sheet_stands_as_a_whole_when_any_of_its_rows_became_a_fact() {
        var worker = new PersonId(UUID.fromString(trust.record(trust.educator(), "", "Row", "row")));
        var by = commandOf(worker);
        var others = Stream.generate(() -> new Founded(
                        somebody(), Founded.Kind.WORKER, new PersonDetails("No", "Fact", null), null, by, longAgo))
                .limit(20)
                .toList();
        people().prepare(RGT, others);
        crashBeforeConfirming(worker);
        sweep();
        assertThat(people().find(RGT, worker)).isPresent();
    }

    private void sweep() {
        service.bean(VaultSweep.class).run();
        service.bean(VaultSweep.class).run();
    }

    private People people() {
        return service.bean(People.class);
    }

    private Identities identities() {
        return service.bean(Identities.class);
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    private static Founded founded(String given, String number, Instant at) {
        return new Founded(
                somebody(), Founded.Kind.WORKER, new PersonDetails(given, "Swept", null), number, command(), at);
    }

    private CommandId commandOf(PersonId person) {
        return new CommandId(
                UUID.fromString(asked("select command_id::text from vault_details where person = '" + person + "'")));
    }

    private long rows(String table, PersonId person) {
        return Long.parseLong(asked("select count(*) from " + table + " where person = '" + person + "'"));
    }

    private void crashBeforeConfirming(PersonId person) {
        var where = " where person = '" + person + "'";
        execute("update vault_person set confirmed = false" + where);
        execute("update vault_details set confirmed = false, valid_from = '" + longAgo + "'" + where);
        execute("update identity set confirmed = false, linked_at = '" + longAgo + "'" + where);
    }

    private void execute(String change) {
        try (var superuser = RealPostgres.shared().superuser(service.database().name());
                var statement = superuser.createStatement()) {
            statement.execute(change);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private String asked(String question) {
        try (var superuser = RealPostgres.shared().superuser(service.database().name());
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}

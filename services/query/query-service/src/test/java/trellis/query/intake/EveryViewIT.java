package trellis.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.Fold;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.testkit.history.RandomFunding;
import trellis.testkit.history.RandomTrust;

/**
 * I8 and I9 for every view there is: a random legal history goes through the topic and the feed in whatever pieces,
 * with connections cut on the way, and at any moment the rows are those of the log folded once up to the checkpoint.
 */
@ExtendWith(TwoTrusts.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EveryViewIT {
    private static final TenantId TRUST = new TenantId("RND");
    private static final OrganisationCode RECIPIENT = new OrganisationCode("RXX");
    private static final long SEED = 20261125;

    private final EventCodec codec = new EventCodec();
    private final QueryService service;
    private final Map<String, ProjectionBinding<?, ?>> views;
    private final Map<String, Long> highest = new ConcurrentHashMap<>();
    private final Log national;

    /** The service's own, of which no connection is cut. */
    private final TenantTransactions door;

    private Log log = new Log(TRUST, List.of());
    private int looks;

    /** What happened in one organisation. */
    private record Log(TenantId tenant, List<RecordedEvent<?>> facts) {}

    EveryViewIT(TwoTrusts trusts) {
        service = trusts.service;
        door = service.bean("reading", TenantTransactions.class);
        views = service.beans(ProjectionBinding.class).stream()
                .map(each -> (ProjectionBinding<?, ?>) each)
                .collect(Collectors.toMap(each -> each.fold().name(), each -> each));
        var head = Math.toIntExact(trusts.head(TwoTrusts.NATIONAL));
        national = log(TwoTrusts.NATIONAL, service.log.between(TwoTrusts.NATIONAL, 1, head));
    }

    @BeforeAll
    void a_history_is_delivered_in_whatever_pieces() {
        var chance = new Random(SEED);
        var facts = history(chance);
        log = log(TRUST, new SampleLog().append(TRUST, facts.toArray(DomainEvent[]::new)));
        var delivered = new AtomicBoolean();
        var reader = CompletableFuture.runAsync(() -> {
            while (!delivered.get()) {
                views.values().forEach(view -> looksRight(view, log));
            }
        });
        for (var from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + chance.nextInt(60));
            deliver(chance, service.log.append(TRUST, facts.subList(from, to).toArray(DomainEvent[]::new)));
            from = to;
        }
        QueryService.await(() -> everyViewStandsAt(facts.size()));
        delivered.set(true);
        reader.join();
        views.values().forEach(view -> looksRight(view, log));
    }

    private boolean everyViewStandsAt(long position) {
        var standing = door.in(Set.of(TRUST), sql -> Checkpoints.of(sql, TRUST, views.keySet()));
        return standing.size() == views.size() && standing.stream().allMatch(each -> each.position() == position);
    }

    /** Whole, in part, again, in the wrong order, or not at all; now and then the intake's connections are cut. */
    private void deliver(Random chance, List<EventEnvelope> batch) {
        switch (chance.nextInt(6)) {
            case 0 -> {}
            case 1 -> service.publish(batch.subList(batch.size() / 2, batch.size()));
            case 2 -> {
                service.publish(batch);
                service.publish(batch);
            }
            case 3 -> {
                service.publish(batch.subList(batch.size() / 2, batch.size()));
                service.publish(batch.subList(0, batch.size() / 2 + 1));
            }
            case 4 -> {
                service.publish(batch);
                service.database.behindTheWalls("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'intake' and datname = current_database()");
            }
            default -> service.publish(batch);
        }
    }

    @Test
    @Order(1)
    void while_it_came_every_checkpoint_moved_with_its_rows_and_never_back() {
        assertThat(looks).as("how often somebody looked").isGreaterThan(20);
        assertThat(highest)
                .hasSizeGreaterThan(6)
                .allSatisfy((_, position) ->
                        assertThat(position).isEqualTo(log.facts().size()));
    }

    @Test
    @Order(2)
    void the_rows_of_every_view_are_the_fold_of_the_whole_log() {
        assertThat(views).hasSizeGreaterThan(8);
        var kept = views.values().stream()
                .collect(Collectors.toMap(
                        view -> view.fold().name(), view -> looksRight(view, log) + looksRight(view, national)));
        assertThat(kept)
                .as("no view is empty")
                .allSatisfy((_, rows) -> assertThat(rows).isPositive());
    }

    /** Columns that a view keeps beside its rows, sums above all, are those that one fold of the whole log makes. */
    @Test
    @Order(3)
    void every_table_holds_what_a_rebuild_of_its_view_makes() {
        var before = tables();
        for (var view : views.keySet()) {
            assertThat(madeAnew(view).different()).as(view).isZero();
        }
        var after = tables();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(before.values().stream().filter(rows -> !rows.isEmpty()).count())
                .isGreaterThan(8);
    }

    /** Planted breach: one grant more than the log gave. */
    @Test
    @Order(4)
    void a_row_that_the_log_does_not_make_is_noticed() {
        var view = Objects.requireNonNull(views.get("access"));
        service.database.breakIn(
                "update access_grant set role = 'OPERATOR' where tenant = 'RND' and role <> 'OPERATOR'");
        assertThatThrownBy(() -> looksRight(view, log)).isInstanceOf(AssertionError.class);
        assertThat(madeAnew("access").different()).isPositive();
        looksRight(view, log);
    }

    /** Planted breach: a checkpoint that moved without its rows. */
    @Test
    @Order(5)
    void a_checkpoint_that_moves_alone_is_noticed() {
        var view = Objects.requireNonNull(views.get("access"));
        service.log.away = true;
        var further = service.log.append(TRUST, SampleLog.recorded(77));
        log = log(TRUST, service.log.between(TRUST, 1, (int) further.getFirst().position()));
        service.database.breakIn(
                "update checkpoint set position = " + log.facts().size() + " where tenant = 'RND'");
        assertThatThrownBy(() -> looksRight(view, log)).isInstanceOf(AssertionError.class);
        service.log.away = false;
        for (var each : views.keySet()) {
            madeAnew(each);
        }
        views.values().forEach(each -> looksRight(each, log));
    }

    private Rebuild.Outcome madeAnew(String view) {
        var rebuild = service.bean(Rebuild.class);
        rebuild.letGo(view, TRUST);
        return rebuild.of(view, TRUST, Rebuild.Progress.SILENT);
    }

    private List<DomainEvent> history(Random chance) {
        var facts = new ArrayList<DomainEvent>();
        var grants = new ArrayList<RoleGranted>();
        var at = Instant.parse("2025-04-01T08:00:00Z");
        for (var fact : RandomFunding.history(
                SEED, 250, new OrganisationCode("RND"), List.of(new OrganisationCode("RND"), RECIPIENT))) {
            facts.add(fact);
            if (chance.nextInt(20) == 0) {
                var duty = new GrantId(new UUID(chance.nextLong(), chance.nextLong()));
                var person = SampleLog.person(chance.nextInt(12));
                facts.add(new DutyGranted(
                        duty, person, Duty.VERIFIER, RECIPIENT, LocalDate.of(2025, 1, 1), null, person, at));
                if (chance.nextBoolean()) {
                    facts.add(new DutyWithdrawn(duty, person, Duty.VERIFIER, "LEFT", at.plusSeconds(9)));
                }
            }
        }
        var sharing = new SharingId(new UUID(chance.nextLong(), chance.nextLong()));
        var sharer = SampleLog.person(1);
        facts.add(new SharingAgreed(
                sharing,
                List.of(RECIPIENT),
                Set.of(SharedFigures.WORKFORCE),
                SharingPurpose.WORKFORCE_PLANNING,
                new Document(new Digest("d".repeat(64)), null),
                LocalDate.of(2025, 1, 1),
                null,
                sharer,
                at));
        facts.add(new SharingEnded(sharing, "LEFT", sharer, at.plusSeconds(9)));
        var frozen = new ScopingReturnId(UUID.nameUUIDFromBytes(new byte[] {9}));
        facts.add(new RegisterFrozen(frozen, LocalDate.of(2025, 1, 1), sharer, at));
        facts.add(new RegisterReopened(frozen, ReopenReason.WRONG_DATE, sharer, at.plusSeconds(9)));
        for (var fact : RandomTrust.history(SEED, 700)) {
            facts.add(fact.event());
            if (chance.nextInt(20) == 0) {
                var person = SampleLog.person(chance.nextInt(12));
                facts.add(new PersonRecorded(person, at));
                var grant = new RoleGranted(
                        new GrantId(new UUID(chance.nextLong(), chance.nextLong())),
                        person,
                        List.of(Role.values()).get(chance.nextInt(Role.values().length)),
                        LocalDate.of(2025, 1, 1),
                        null,
                        person,
                        at);
                grants.add(grant);
                facts.add(grant);
            }
            if (chance.nextInt(40) == 0 && !grants.isEmpty()) {
                var grant = grants.remove(chance.nextInt(grants.size()));
                facts.add(new RoleWithdrawn(grant.grant(), grant.person(), grant.role(), "LEFT", at.plusSeconds(9)));
            }
        }
        return facts;
    }

    private Log log(TenantId tenant, List<EventEnvelope> records) {
        return new Log(
                tenant, records.stream().<RecordedEvent<?>>map(codec::decode).toList());
    }

    /** @return how many rows stand */
    private <K, R> int looksRight(ProjectionBinding<K, R> view, Log log) {
        var all = concerning(view.fold(), log.facts());
        if (all.isEmpty()) {
            return 0;
        }
        var keys = view.fold().keys(all);
        var seen = door.in(Set.of(log.tenant()), sql -> look(sql, log.tenant(), view, keys));
        looks++;
        highest.merge(log.tenant() + " " + view.fold().name(), seen.position(), (before, now) -> {
            assertThat(now).as("%s goes never back", view.fold().name()).isGreaterThanOrEqualTo(before);
            return now;
        });
        var expected =
                view.fold().fold(Map.of(), concerning(view.fold(), log.facts().subList(0, (int) seen.position())));
        assertThat(seen.rows())
                .as("%s at %d", view.fold().name(), seen.position())
                .isEqualTo(whatMayChange(expected));
        return expected.size();
    }

    /** Of a history the table reads what a later fact may change; the rest is compared where the view is made anew. */
    @SuppressWarnings("unchecked") // a history stays one
    private static <K, R> Map<K, R> whatMayChange(Map<K, R> rows) {
        var left = new HashMap<K, R>();
        rows.forEach((key, row) -> {
            if (!(row instanceof SignOffHistory history)) {
                left.put(key, row);
                return;
            }
            var may = history.rows().stream().filter(HistoryRow::mayChange).toList();
            if (!may.isEmpty()) {
                left.put(key, (R) SignOffHistory.read(may));
            }
        });
        return left;
    }

    private record Seen<K, R>(long position, Map<K, R> rows) {}

    /** Checkpoint and rows at one moment. */
    private static <K, R> Seen<K, R> look(JdbcClient sql, TenantId tenant, ProjectionBinding<K, R> view, Set<K> keys) {
        var position = Checkpoints.of(sql, tenant, List.of(view.fold().name())).stream()
                .mapToLong(Checkpoint::position)
                .findFirst()
                .orElse(0);
        return new Seen<>(position, new HashMap<>(view.table().load(sql, tenant, keys)));
    }

    private static List<RecordedEvent<?>> concerning(Fold<?, ?> fold, List<RecordedEvent<?>> facts) {
        return facts.stream()
                .filter(fact -> fold.families().stream().anyMatch(family -> family.isInstance(fact.event())))
                .toList();
    }

    private Map<String, List<String>> tables() {
        var tables = new LinkedHashMap<String, List<String>>();
        for (var row : service.database.behindTheWalls("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'tenant' and table_name <> 'checkpoint'""")) {
            var table = String.valueOf(row.get("table_name"));
            var rows = service.database.behindTheWalls(
                    "select t::text as row from " + table + " t where tenant = 'RND' order by 1");
            tables.put(
                    table,
                    rows.stream().map(each -> String.valueOf(each.get("row"))).toList());
        }
        return tables;
    }
}

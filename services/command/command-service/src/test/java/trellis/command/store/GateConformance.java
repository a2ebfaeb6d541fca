package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.command.store.GuestCommand.Invite;
import trellis.command.store.GuestCommand.Link;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.RoleRule;
import trellis.language.AccountKey;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.testkit.log.Facts;

/** What a command may rely on when it goes through the gate, whatever log lies behind. */
abstract class GateConformance {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    final TenantId tenant = Facts.newTenant();
    final PersonId host = Facts.somebody();
    final PersonId cohost = Facts.somebody();
    final PersonId guest = Facts.somebody();
    final EventCodec codec = new EventCodec();
    final Folds folds = new Folds(KeptFolds.NONE);

    private @Nullable EventLog log;
    private @Nullable AxonConfiguration framework;

    abstract EventLog openLog();

    @BeforeEach
    final void open() {
        log = openLog();
        framework = AxonWiring.configure(log, codec, folds, List.of(Guests.DECIDER));
        framework.start();
    }

    @AfterEach
    final void close() {
        Objects.requireNonNull(framework).shutdown();
    }

    final EventLog log() {
        return Objects.requireNonNull(log);
    }

    final CommandGate gate() {
        return new AxonGate(Objects.requireNonNull(framework).getComponent(CommandBus.class), log(), codec, folds);
    }

    @Test
    void what_is_accepted_stands_in_the_log_with_who_asked_and_why() {
        var envelope = envelope(new Invite(host, NOW, guest), null, null);
        assertThat(gate().send(envelope)).isEqualTo(accepted(1, new PersonRecorded(guest, NOW)));
        var record = log().read(tenant, 0, 10).getFirst();
        assertThat(record.commandId()).isEqualTo(envelope.id());
        assertThat(record.actor()).isEqualTo(host);
        assertThat(record.actingFor()).isEqualTo(envelope.actingFor());
        assertThat(record.correlationId()).isEqualTo(envelope.id().value());
        assertThat(record.seeded()).isFalse();
        assertThat(codec.decode(record).event()).isEqualTo(new PersonRecorded(guest, NOW));
    }

    @Test
    void what_is_refused_leaves_nothing_and_is_judged_anew() {
        assertThat(gate().send(keyed(link("one"), "k"))).isEqualTo(new Answer.Refused(Guests.Rule.GUEST_NOT_INVITED));
        assertThat(log().head(tenant)).isZero();
        gate().send(envelope(invite(), null, null));
        assertThat(gate().send(keyed(link("one"), "k"))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_decision_reads_what_was_decided_before_it() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(link("one"), null, null));
        assertThat(gate().send(envelope(link("one"), null, null)))
                .isEqualTo(new Answer.Refused(Guests.Rule.ACCOUNT_IS_LINKED));
        assertThat(gate().send(envelope(invite(), null, null))).isEqualTo(accepted(2));
        assertThat(log().head(tenant)).isEqualTo(2);
    }

    @Test
    void the_same_key_and_body_have_one_effect_and_the_same_answer_ever_after() {
        var first = gate().send(keyed(invite(), "k"));
        gate().send(envelope(link("one"), null, null));
        assertThat(first).isEqualTo(accepted(1, new PersonRecorded(guest, NOW)));
        assertThat(gate().send(keyed(invite(), "k")))
                .isEqualTo(new Answer.Accepted(1, List.of(new PersonRecorded(guest, NOW)), true));
        assertThat(log().head(tenant)).isEqualTo(2);
    }

    @Test
    void a_repeat_that_a_rule_would_now_refuse_still_hears_the_first_answer() {
        gate().send(envelope(invite(), null, null));
        var first = (Answer.Accepted) gate().send(keyed(link("one"), "k"));
        assertThat(gate().send(keyed(link("one"), "k")))
                .isEqualTo(new Answer.Accepted(first.position(), first.events(), true));
    }

    @Test
    void nothing_to_do_is_remembered_too() {
        gate().send(envelope(invite(), null, null));
        assertThat(gate().send(keyed(invite(), "k"))).isEqualTo(accepted(1));
        gate().send(envelope(link("one"), null, null));
        assertThat(gate().send(keyed(invite(), "k"))).isEqualTo(new Answer.Accepted(1, List.of(), true));
    }

    @Test
    void a_key_that_is_kept_is_one_requests_before_that_caused_anything() {
        gate().send(envelope(invite(), null, null));
        assertThat(keep("k", "body")).isEqualTo(new Answer.Accepted(1, List.of(), false));
        gate().send(envelope(link("one"), null, null));
        assertThat(keep("k", "body")).isEqualTo(new Answer.Accepted(1, List.of(), true));
        assertThat(keep("k", "other")).isInstanceOf(Answer.KeyReused.class);
        assertThat(gate().keep(key("k", "other"), tenant, new CommandId(UUID.randomUUID()), guest, tenant))
                .as("another's key of the same letters")
                .isEqualTo(new Answer.Accepted(2, List.of(), false));
        assertThat(log().head(tenant)).isEqualTo(2);
    }

    private Answer keep(String value, String body) {
        return gate().keep(key(value, body), tenant, new CommandId(UUID.randomUUID()), host, tenant);
    }

    @Test
    void the_same_key_with_another_body_is_refused_however_it_is_judged() {
        gate().send(keyed(invite(), "k"));
        assertThat(gate().send(envelope(link("one"), key("k", "other"), null))).isInstanceOf(Answer.KeyReused.class);
        var stranger = new Link(host, NOW, Facts.somebody(), "one");
        assertThat(gate().send(envelope(stranger, key("k", "other"), null))).isInstanceOf(Answer.KeyReused.class);
    }

    @Test
    void a_key_belongs_to_whoever_sent_it() {
        gate().send(keyed(invite(), "k"));
        var other = new Invite(Facts.somebody(), NOW, Facts.somebody());
        assertThat(gate().send(envelope(other, key("k", "other"), null)))
                .isEqualTo(accepted(2, new PersonRecorded(other.guest(), NOW)));
    }

    @Test
    void who_lost_the_right_hears_no_earlier_answer() {
        gate().send(keyed(invite(), "k"));
        write(new RoleWithdrawn(new GrantId(UUID.randomUUID()), host, Role.EDUCATOR, "LEFT", NOW));
        assertThat(gate().send(keyed(invite(), "k"))).isEqualTo(new Answer.Refused(RoleRule.ROLE_NOT_HELD));
    }

    @Test
    void what_the_client_saw_must_be_the_newest_of_its_resource() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(new Invite(host, NOW, Facts.somebody()), null, null));
        assertThat(gate().send(envelope(link("one"), null, match(1)))).isInstanceOf(Answer.Accepted.class);
        assertThat(gate().send(envelope(link("two"), null, match(1)))).isInstanceOf(Answer.StaleMatch.class);
        assertThat(gate().send(envelope(invite(), null, match(1)))).isInstanceOf(Answer.StaleMatch.class);
        assertThat(gate().send(envelope(link("one"), null, match(1)))).isInstanceOf(Answer.StaleMatch.class);
        assertThat(gate().send(envelope(link("two"), null, match(3)))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_repeat_is_answered_even_though_its_own_effect_made_its_match_stale() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(link("one"), key("k", "body"), match(1)));
        assertThat(gate().send(envelope(link("one"), key("k", "body"), match(1))))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        answer -> assertThat(answer.replayed()).isTrue());
    }

    @Test
    void of_many_at_once_each_is_decided_on_what_stands_before_it() throws Exception {
        gate().send(envelope(invite(), null, null));
        var answers = together(64, number -> gate().send(envelope(link("account " + number % 16), null, null)));
        var accepted =
                answers.stream().filter(Answer.Accepted.class::isInstance).count();
        assertThat(accepted).isBetween(1L, 16L);
        assertThat(log().head(tenant)).isEqualTo(1 + accepted);
        assertThat(log().read(tenant, 1, 100).stream()
                        .map(each -> codec.decode(each).event()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_remembered_equals_a_full_fold() throws Exception {
        gate().send(envelope(invite(), null, null));
        together(16, number -> gate().send(envelope(link("account " + number), null, null)));
        assertThat(gate().send(envelope(link("account 3"), null, null))).isInstanceOf(Answer.class);
        a_remembered_fold_is_a_full_one();
    }

    @Test
    void a_decision_on_what_is_remembered_reads_nothing() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(link("one"), null, null));
        var asked = new AskedLog(log());
        try (var instance = new Instance(asked, folds)) {
            assertThat(instance.gate().send(envelope(link("two"), null, null)))
                    .isEqualTo(accepted(3, new AccountLinked(guest, new AccountKey("two"), NOW)));
            assertThat(instance.gate().send(envelope(link("three"), null, null)))
                    .isEqualTo(accepted(4, new AccountLinked(guest, new AccountKey("three"), NOW)));
            assertThat(asked.firstAsked()).isEqualTo(-1);
            assertThat(instance.gate().send(envelope(link("two"), null, null)))
                    .isEqualTo(new Answer.Refused(Guests.Rule.ACCOUNT_IS_LINKED));
            assertThat(asked.firstAsked()).isEqualTo(4);
        }
    }

    /** Two hosts read the same guest, and each something of their own. */
    @Test
    void what_was_written_on_another_boundary_is_on_every_remembered_fold() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(linkBy(host, "one"), null, null));
        gate().send(envelope(linkBy(cohost, "two"), null, null));
        var asked = new AskedLog(log());
        try (var instance = new Instance(asked, folds)) {
            assertThat(instance.gate().send(envelope(linkBy(host, "three"), null, null)))
                    .isEqualTo(accepted(4, new AccountLinked(guest, new AccountKey("three"), NOW)));
            assertThat(instance.gate().send(envelope(linkBy(cohost, "four"), null, null)))
                    .isEqualTo(accepted(5, new AccountLinked(guest, new AccountKey("four"), NOW)));
            assertThat(asked.firstAsked()).isEqualTo(-1);
        }
        a_remembered_fold_is_a_full_one();
    }

    @Test
    void a_remembered_fold_is_brought_on_no_further_than_the_first_fact_of_somebody_else() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(linkBy(host, "one"), null, null));
        gate().send(envelope(linkBy(cohost, "two"), null, null));
        try (var other = new Instance(log(), new Folds(KeptFolds.NONE))) {
            other.gate().send(envelope(linkBy(host, "three"), null, null));
        }
        gate().send(envelope(linkBy(cohost, "four"), null, null));
        var boundary = Guests.boundary(linkBy(host, "any"));
        var fold = folds.remembered(tenant, Guests.DECIDER, boundary, Criteria.of(boundary));
        assertThat(Objects.requireNonNull(fold).position()).isEqualTo(3);
        assertThat(fold.state().accounts()).containsExactlyInAnyOrder("one", "two");
        assertThat(gate().send(envelope(linkBy(host, "three"), null, null)))
                .isEqualTo(new Answer.Refused(Guests.Rule.ACCOUNT_IS_LINKED));
        a_remembered_fold_is_a_full_one();
    }

    @Test
    void what_another_instance_wrote_is_found_though_nothing_was_read() {
        gate().send(envelope(invite(), null, null));
        gate().send(envelope(link("one"), null, null));
        try (var other = new Instance(log(), new Folds(KeptFolds.NONE))) {
            other.gate().send(envelope(link("two"), null, null));
            assertThat(gate().send(envelope(link("two"), null, null)))
                    .isEqualTo(new Answer.Refused(Guests.Rule.ACCOUNT_IS_LINKED));
            other.gate().send(envelope(link("three"), null, null));
            assertThat(gate().send(envelope(link("four"), null, null))).isInstanceOf(Answer.Accepted.class);
        }
        a_remembered_fold_is_a_full_one();
    }

    @Test
    void a_refusal_is_never_made_on_what_is_only_remembered() {
        assertThat(gate().send(envelope(link("one"), null, null)))
                .isEqualTo(new Answer.Refused(Guests.Rule.GUEST_NOT_INVITED));
        try (var other = new Instance(log(), new Folds(KeptFolds.NONE))) {
            other.gate().send(envelope(invite(), null, null));
        }
        assertThat(gate().send(envelope(link("one"), null, null))).isInstanceOf(Answer.Accepted.class);
    }

    /** One more process over the same log. */
    private final class Instance implements AutoCloseable {
        private final AxonConfiguration wired;
        private final CommandGate gate;

        Instance(EventLog log, Folds folds) {
            wired = AxonWiring.configure(log, codec, folds, List.of(Guests.DECIDER));
            wired.start();
            gate = new AxonGate(wired.getComponent(CommandBus.class), log, codec, folds);
        }

        CommandGate gate() {
            return gate;
        }

        @Override
        public void close() {
            wired.shutdown();
        }
    }

    private void a_remembered_fold_is_a_full_one() {
        var boundary = Guests.boundary(link("any"));
        var kept = Objects.requireNonNull(folds.remembered(tenant, Guests.DECIDER, boundary, Criteria.of(boundary)));
        var full = Guests.DECIDER.initialState();
        for (var fact : log().source(tenant, Criteria.of(boundary), 0).facts()) {
            full = Guests.DECIDER.evolve().apply(full, codec.decode(fact).event());
        }
        assertThat(kept.position()).isEqualTo(log().head(tenant));
        assertThat(kept.state()).isEqualTo(full);
        assertThat(full.accounts()).isNotEmpty();
    }

    @Test
    void an_actor_who_is_not_the_commands_is_a_fault() {
        var envelope = new CommandEnvelope(
                tenant, invite(), new CommandId(UUID.randomUUID()), guest, tenant, null, null, false);
        assertThatThrownBy(() -> gate().send(envelope)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_told_story_is_recorded_at_its_own_time() {
        var then = Instant.parse("2025-04-01T09:00:00Z");
        gate().send(new CommandEnvelope(
                tenant,
                new Invite(host, then, guest),
                new CommandId(UUID.randomUUID()),
                host,
                tenant,
                null,
                null,
                true));
        var record = log().read(tenant, 0, 1).getFirst();
        assertThat(record.recordedAt()).isEqualTo(then);
        assertThat(record.seeded()).isTrue();
    }

    final Invite invite() {
        return new Invite(host, NOW, guest);
    }

    final Link link(String account) {
        return linkBy(host, account);
    }

    private Link linkBy(PersonId actor, String account) {
        return new Link(actor, NOW, guest, account);
    }

    final CommandEnvelope keyed(GuestCommand command, String key) {
        return envelope(command, key(key, "body"), null);
    }

    final CommandEnvelope envelope(Command command, @Nullable IdempotencyKey key, @Nullable IfMatch match) {
        return new CommandEnvelope(
                tenant,
                command,
                new CommandId(UUID.randomUUID()),
                command.actor(),
                new TenantId("HOME"),
                key,
                match,
                false);
    }

    private static IdempotencyKey key(String value, String body) {
        return new IdempotencyKey(value, new Digest(body));
    }

    private IfMatch match(long position) {
        return new IfMatch(Boundary.of(Boundary.facts(Tag.person(guest))), position);
    }

    private void write(DomainEvent event) {
        var id = new CommandId(UUID.randomUUID());
        var run = new CommandRun(
                new CommandEnvelope(tenant, new Invite(host, NOW, guest), id, host, tenant, null, null, false), true);
        var fact = new Append.Fact(
                UUID.randomUUID(), EventCatalogue.typeOf(event), event.occurredAt(), event.tags(), codec.encode(event));
        assertThat(log().append(run.append(List.of(fact), List.of())).join()).isInstanceOf(Appended.Written.class);
    }

    private interface Client {
        Answer ask(int number);
    }

    private static List<Answer> together(int many, Client client) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> tasks = IntStream.range(0, many)
                    .<Callable<Answer>>mapToObj(number -> () -> client.ask(number))
                    .toList();
            for (var each : threads.invokeAll(tasks)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    static Answer.Accepted accepted(long position, DomainEvent... events) {
        return new Answer.Accepted(position, List.of(events), false);
    }
}

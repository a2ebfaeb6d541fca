package trellis.command.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.AccountKey;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.TenantId;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

/** What the vault keeps, from whom, and what a stranger to the master key can read of it. */
class VaultIT {
    private static final TenantId RGT = new TenantId("RGT");
    private static final TenantId RD8 = new TenantId("RD8");
    private static final Instant AT = Instant.parse("2026-01-01T09:00:00Z");
    private static final RealDatabase DATABASE = migrated();
    private static final DataSource SOURCE = DATABASE.as("app_rw");

    private final MasterKey master = new MasterKey(new byte[32]);
    private final JdbcClient sql = JdbcClient.create(SOURCE);
    private final TenantScope scope = new TenantScope(new TransactionTemplate(new JdbcTransactionManager(SOURCE)), sql);
    private final SubjectKeys keys = new SubjectKeys(master, Clock.systemUTC());
    private final People people = new People(scope, new PeopleTable(keys, new JsonMapper()), master);
    private final SealedTexts texts = new SealedTexts(scope, keys);
    private final Identities identities = new Identities(sql);

    private static RealDatabase migrated() {
        var database = RealPostgres.shared().database(VaultIT.class);
        Flyway.configure()
                .dataSource(database.as("owner"))
                .locations("classpath:db/command")
                .load()
                .migrate();
        return database;
    }

    @Test
    void what_is_prepared_stays_unseen_until_it_is_confirmed() {
        var ann = founded("Ann", "E-1");
        assertThat(people.prepare(RGT, List.of(ann))).isTrue();
        assertThat(people.find(RGT, ann.person())).isEmpty();
        people.confirm(RGT, ann.by());
        assertThat(people.find(RGT, ann.person())).hasValueSatisfying(person -> {
            assertThat(person.details().name()).isEqualTo("Ann Test");
            assertThat(person.employeeNumber()).isEqualTo("E-1");
        });
        assertThat(people.find(RD8, ann.person())).isEmpty();
    }

    @Test
    void a_refused_founding_frees_its_employee_number() {
        var first = founded("Bea", "E-2");
        people.prepare(RGT, List.of(first));
        people.discard(RGT, first.by());
        assertThat(people.prepare(RGT, List.of(founded("Cid", "E-2")))).isTrue();
    }

    @Test
    void a_refused_request_about_somebody_known_leaves_no_number_and_a_later_one_brings_its_own() {
        var staff = founded("Bo", null);
        people.prepare(RGT, List.of(staff));
        people.confirm(RGT, staff.by());
        var refused = again(staff, "E-20");
        assertThat(people.prepare(RGT, List.of(refused))).isTrue();
        assertThat(people.byEmployeeNumber(RGT, List.of("E-20"))).isEmpty();
        assertThat(numberOf(staff)).isNull();
        people.discard(RGT, refused.by());
        assertThat(people.prepare(RGT, List.of(founded("Cy", "E-20"))))
                .as("free again")
                .isTrue();

        var accepted = again(staff, "E-21");
        people.prepare(RGT, List.of(accepted));
        people.confirm(RGT, accepted.by());
        assertThat(numberOf(staff)).isEqualTo("E-21");
        var later = again(staff, "E-22");
        people.prepare(RGT, List.of(later));
        people.confirm(RGT, later.by());
        assertThat(numberOf(staff)).isEqualTo("E-22");
        assertThat(people.byEmployeeNumber(RGT, List.of("E-21", "E-22")).values())
                .as("who had a number has it for good")
                .containsOnly(staff.person());
    }

    @Test
    void a_number_stays_while_another_request_of_the_same_person_names_it() {
        var first = founded("Di", "E-30");
        var second = again(first, "E-30");
        people.prepare(RGT, List.of(first));
        people.prepare(RGT, List.of(second));
        people.discard(RGT, second.by());
        people.confirm(RGT, first.by());
        assertThat(people.byEmployeeNumber(RGT, List.of("E-30"))).containsEntry("E-30", first.person());
        assertThat(people.prepare(RGT, List.of(founded("Ed", "E-30")))).isFalse();
    }

    private @Nullable String numberOf(Founded of) {
        return people.find(RGT, of.person()).orElseThrow().employeeNumber();
    }

    private static Founded again(Founded known, String number) {
        return new Founded(
                known.person(),
                Founded.Kind.WORKER,
                known.details(),
                number,
                new CommandId(UUID.randomUUID()),
                known.at().plusSeconds(Long.parseLong(number.substring(2))));
    }

    @Test
    void an_employee_number_belongs_to_one_person_of_a_trust_however_it_is_written() {
        assertThat(people.prepare(RGT, List.of(founded("Dan", "E 3")))).isTrue();
        assertThat(people.prepare(RGT, List.of(founded("Eve", "e3")))).isFalse();
        assertThat(people.prepare(RD8, List.of(founded("Fay", "E3")))).isTrue();
    }

    @Test
    void a_retry_prepares_the_same_row_again() {
        var gus = founded("Gus", "E-4");
        assertThat(people.prepare(RGT, List.of(gus))).isTrue();
        assertThat(people.prepare(RGT, List.of(gus))).isTrue();
        people.confirm(RGT, gus.by());
        assertThat(people.prepare(RGT, List.of(gus))).isTrue();
        assertThat(people.byEmployeeNumber(RGT, List.of("E-4", "E-unknown"))).containsOnlyKeys("E-4");
    }

    @Test
    void a_change_of_name_keeps_the_former() {
        var ida = founded("Ida", null);
        people.prepare(RGT, List.of(ida));
        people.confirm(RGT, ida.by());
        var change = new CommandId(UUID.randomUUID());
        people.prepareChange(RGT, ida.person(), new PersonDetails("Ida", "Married", null), change, AT.plusSeconds(60));
        assertThat(people.search(RGT, "ida married", 10)).isEmpty();
        people.confirm(RGT, change);
        assertThat(people.search(RGT, "IDA marr", 10)).hasSize(1);
        assertThat(people.namesOf(RGT, ida.person()))
                .extracting(PersonDetails::family)
                .containsExactly("Married", "Test");
    }

    @Test
    void a_text_opens_only_where_it_was_sealed() {
        var worker = new PersonId(UUID.randomUUID());
        var sealed =
                requireNonNull(texts.seal(RGT, worker, new CommandId(UUID.randomUUID()), "feedback", "Kind and clear"));
        assertThat(texts.open(RGT, List.of(sealed))).containsEntry(sealed, "Kind and clear");
        assertThat(texts.open(RD8, List.of(sealed))).isEmpty();
        var moved = new Sealed(sealed.subject(), sealed.command(), "next-step", sealed.cipherText());
        var anothers = new Sealed(new PersonId(UUID.randomUUID()), sealed.command(), "feedback", sealed.cipherText());
        var broken = new Sealed(sealed.subject(), sealed.command(), "feedback", "no base64!");
        assertThat(texts.open(RGT, List.of(moved, anothers, broken))).isEmpty();
    }

    @Test
    void a_destroyed_key_is_a_recorded_state_and_nothing_opens_any_more() throws SQLException {
        var worker = new PersonId(UUID.randomUUID());
        var sealed = requireNonNull(texts.seal(RGT, worker, new CommandId(UUID.randomUUID()), "feedback", "Kind"));
        try (var superuser = RealPostgres.shared().superuser(DATABASE.name());
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update vault_key set wrapped = null, destroyed_at = now() where subject = '" + worker + "'");
        }
        assertThat(texts.open(RGT, List.of(sealed))).isEmpty();
        assertThatThrownBy(() -> texts.seal(RGT, worker, sealed.command(), "feedback", "again"))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void the_tables_hold_no_name_and_no_number_in_clear() throws SQLException {
        var canary = founded("Zebedee", "NUMBER-CANARY");
        people.prepare(RGT, List.of(canary));
        people.confirm(RGT, canary.by());
        try (var superuser = RealPostgres.shared().superuser(DATABASE.name());
                var statement = superuser.createStatement();
                var rows =
                        statement.executeQuery("select encode(details, 'escape') || encode(employee_number, 'escape')"
                                + " || encode(employee_number_digest, 'escape')"
                                + " from vault_details where employee_number is not null")) {
            var seen = 0;
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("Zebedee").doesNotContain("CANARY");
                seen++;
            }
            assertThat(seen).isPositive();
        }
    }

    @Test
    void without_the_scope_of_a_tenant_nothing_is_there() {
        var row = founded("Wal", "E-9");
        people.prepare(RGT, List.of(row));
        assertThat(sql.sql("select count(*) from vault_person")
                        .query(Long.class)
                        .single())
                .isZero();
        long ofAnother = scope.in(
                RD8,
                in -> in.sql("select count(*) from vault_person where person = ?")
                        .param(row.person().value())
                        .query(Long.class)
                        .single());
        assertThat(ofAnother).isZero();
    }

    @Test
    void what_the_auditor_reads_is_never_changed() {
        new RefusedAttempts(scope).add(RGT, AT, null, "SignIn", "ACCOUNT_NOT_LINKED", null);
        assertThatThrownBy(() -> scope.in(
                        RGT, in -> in.sql("delete from refused_attempt").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> {
                    try (var superuser = RealPostgres.shared().superuser(DATABASE.name());
                            var statement = superuser.createStatement()) {
                        statement.execute("truncate refused_attempt");
                    }
                })
                .hasMessageContaining("only ever added");
    }

    @Test
    void an_account_is_one_persons_once_its_fact_stands() {
        var account = new AccountKey(UUID.randomUUID().toString());
        var first = new PersonId(UUID.randomUUID());
        var second = new PersonId(UUID.randomUUID());
        assertThat(identities.prepare(RGT, account, first, AT)).isTrue();
        assertThat(identities.personOf(account)).isEmpty();
        identities.confirm(account, first);
        assertThat(identities.personOf(account)).contains(first);
        assertThat(identities.prepare(RD8, account, second, AT)).isFalse();
        identities.discard(account, first);
        assertThat(identities.personOf(account)).contains(first);
    }

    private static Founded founded(String given, @Nullable String number) {
        return new Founded(
                new PersonId(UUID.randomUUID()),
                Founded.Kind.WORKER,
                new PersonDetails(given, "Test", null),
                number,
                new CommandId(UUID.randomUUID()),
                AT);
    }
}

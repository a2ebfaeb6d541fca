package trellis.query.facultydashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;
import trellis.project.disclosure.Disclosed;
import trellis.project.disclosure.DisclosureGate;
import trellis.project.disclosure.DisclosurePolicy;
import trellis.project.disclosure.PeriodEnds;
import trellis.project.facultydashboard.FacultyDashboardProjection;
import trellis.project.facultydashboard.FacultyDesk;
import trellis.project.facultydashboard.Member;
import trellis.project.facultydashboard.Member.State;
import trellis.project.facultydashboard.MonthStep;
import trellis.project.facultydashboard.Told;
import trellis.project.facultydashboard.WorkerMonths;
import trellis.query.intake.QueryService.Reply;
import trellis.query.intake.TenantTransactions;
import trellis.query.intake.TwoTrusts;
import trellis.testkit.history.RandomTrust;

/** A faculty with five trusts: two share, one people alone, one nothing, one no more. */
@ExtendWith(TwoTrusts.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacultyDashboardIT {
    private static final DisclosureGate GATE = new DisclosureGate(DisclosurePolicy.STANDARD);
    private static final TenantId FACULTY = new TenantId("QX1");
    private static final TenantId NEIGHBOUR = new TenantId("QX2");
    private static final OrganisationCode PARTY = new OrganisationCode("QX1");
    private static final List<String> TRUSTS = List.of("SHA", "SHB", "SHC", "SHD", "SHE");
    private static final Instant BEFORE = Instant.parse("2025-04-02T09:00:00Z");
    private static final PersonId EDITH = new PersonId(new UUID(6, 1));

    private final TwoTrusts trusts;
    private final Map<String, List<RecordedEvent<?>>> logs = new HashMap<>();

    /** When the facts of all trusts have been told, and one ended its agreement since. */
    private final LocalDate at = LocalDate.of(2025, 9, 30);

    FacultyDashboardIT(TwoTrusts trusts) {
        this.trusts = trusts;
    }

    @BeforeAll
    void five_trusts_of_one_system() {
        var since = LocalDate.of(2022, 7, 1);
        var national = new ArrayList<DomainEvent>(List.of(new IcsRecorded(
                PARTY, "Faculty", "Faculty ICB", new OrganisationCode("Y61"), "E3", since, null, "t", BEFORE)));
        for (var code : TRUSTS) {
            var trust = new OrganisationCode(code);
            national.add(new TrustRecorded(trust, "Trust " + code, "ACUTE", since, null, "t", BEFORE));
            national.add(new TrustLinkedToIcs(trust, PARTY, since, null, "t", BEFORE));
            var facts = new ArrayList<>(RandomTrust.history(70 + TRUSTS.indexOf(code), 900));
            logs.put(code, facts);
        }
        trusts.service.happened(TwoTrusts.NATIONAL, national.toArray(DomainEvent[]::new));
        share("SHA", Set.of(SharedFigures.WORKFORCE, SharedFigures.COMPETENCE), null);
        share("SHB", Set.of(SharedFigures.WORKFORCE, SharedFigures.COMPETENCE), null);
        share("SHC", Set.of(SharedFigures.WORKFORCE), null);
        share("SHE", Set.of(SharedFigures.WORKFORCE, SharedFigures.COMPETENCE), Instant.parse("2025-10-15T09:00:00Z"));
        logs.forEach((code, facts) -> trusts.service.happened(new TenantId(code), facts));
        trusts.known(FACULTY, "lead", trusts.someone(), Role.FACULTY_LEAD);
        trusts.known(NEIGHBOUR, "lead", trusts.someone(), Role.FACULTY_LEAD);
        for (var code : TRUSTS) {
            trusts.atHead(new TenantId(code));
        }
        for (var tenant : List.of(FACULTY, NEIGHBOUR, TwoTrusts.NATIONAL)) {
            trusts.atHead(tenant);
        }
    }

    private List<RecordedEvent<?>> log(String code) {
        return Objects.requireNonNull(logs.get(code));
    }

    /** Facts before all others, and the end where its time is. */
    private void share(String code, Set<SharedFigures> figures, @Nullable Instant end) {
        var sharing = new SharingId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var facts = log(code);
        var first = facts.getFirst();
        facts.addFirst(recorded(
                first,
                BEFORE,
                new SharingAgreed(
                        sharing,
                        List.of(PARTY),
                        figures,
                        SharingPurpose.WORKFORCE_PLANNING,
                        new Document(new Digest("d".repeat(64)), "DSA-1"),
                        LocalDate.of(2025, 4, 1),
                        null,
                        EDITH,
                        BEFORE)));
        if (end != null) {
            var last = facts.getLast();
            var told = last.recordedAt().isAfter(end) ? last.recordedAt() : end;
            facts.add(recorded(first, told, new SharingEnded(sharing, "NO_LONGER_NEEDED", EDITH, end)));
        }
    }

    private static RecordedEvent<?> recorded(RecordedEvent<?> like, Instant when, DomainEvent event) {
        return new RecordedEvent<>(
                like.tenant(),
                like.position(),
                like.eventId(),
                like.commandId(),
                like.actor(),
                like.actingFor(),
                when,
                false,
                event);
    }

    /** What the pure fold of the logs makes of it. */
    private FacultyDesk expected(LocalDate monthEnd, boolean ended) {
        return FacultyDesk.of(
                GATE, TRUSTS.stream().map(code -> member(code, monthEnd, ended)).toList());
    }

    private Member member(String code, LocalDate monthEnd, boolean ended) {
        var fold = new FacultyDashboardProjection();
        var rows = new HashMap<PersonId, WorkerMonths>();
        for (var fact : log(code)) {
            if (fold.families().stream().anyMatch(family -> family.isInstance(fact.event()))) {
                for (var worker : fold.touchedBy(fact.event())) {
                    rows.put(worker, fold.after(worker, rows.get(worker), fact));
                }
            }
        }
        var numbers = new HashMap<SharedFigures, Map<String, Long>>();
        rows.values().stream()
                .flatMap(row -> row.steps().stream())
                .filter(step ->
                        !step.monthEnd().isAfter(monthEnd) && !step.knownBy().isAfter(monthEnd))
                .forEach(step -> add(numbers, step));
        var state =
                code.equals("SHD") ? State.NOT_SHARED : code.equals("SHE") && ended ? State.WITHDRAWN : State.SHARED;
        return new Member(
                new OrganisationCode(code),
                "Trust " + code,
                Map.of(
                        SharedFigures.WORKFORCE,
                        state,
                        SharedFigures.COMPETENCE,
                        code.equals("SHC") ? State.NOT_SHARED : state),
                numbers);
    }

    private static void add(Map<SharedFigures, Map<String, Long>> numbers, MonthStep step) {
        numbers.computeIfAbsent(step.figures(), _ -> new HashMap<>()).merge(step.stage(), (long) step.n(), Long::sum);
    }

    private Reply ask(String query, String type) {
        return trusts.service.get("/api/v1/faculty-dashboard" + query, trusts.token("lead", FACULTY), "Accept", type);
    }

    private static List<String> texts(JsonNode numbers) {
        var texts = new ArrayList<String>();
        numbers.path("byStage").forEach(each -> texts.add(text(each)));
        texts.add(text(numbers.path("total")));
        return texts;
    }

    private static String text(JsonNode figure) {
        var value = figure.path("value");
        return new Disclosed(
                        Disclosed.State.valueOf(figure.path("state").asString()),
                        value.isNull() ? null : value.asLong())
                .text();
    }

    private static List<String> texts(Told told) {
        var texts = new ArrayList<>(told.byStage().stream().map(Disclosed::text).toList());
        texts.add(told.total().text());
        return texts;
    }

    @Test
    void what_is_told_is_the_fold_of_the_logs_through_the_gate() {
        var reply = ask("?at=" + at, "application/json");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var desk = expected(at, true);
        assertThat(reply.json().path("policy").asString()).isEqualTo("small-numbers 1");
        assertThat(texts(reply.json().path("workers"))).isEqualTo(texts(desk.workers()));
        assertThat(texts(reply.json().path("signOffs"))).isEqualTo(texts(desk.signOffs()));
        assertThat(reply.json().path("workers").path("trusts").path("reporting").asInt())
                .isEqualTo(3);
        assertThat(reply.json().path("workers").path("trusts").path("of").asInt())
                .isEqualTo(5);
        assertThat(reply.json()
                        .path("signOffs")
                        .path("trusts")
                        .path("reporting")
                        .asInt())
                .isEqualTo(2);
        assertThat(reply.json().path("items")).hasSize(5);
        for (var line = 0; line < 5; line++) {
            var item = reply.json().path("items").get(line);
            assertThat(item.path("trust").asString()).isEqualTo(TRUSTS.get(line));
            assertThat(item.path("name").asString()).isEqualTo("Trust " + TRUSTS.get(line));
            assertThat(texts(item.path("workers")))
                    .isEqualTo(texts(desk.lines().get(line).workers()));
            assertThat(texts(item.path("signOffs")))
                    .isEqualTo(texts(desk.lines().get(line).signOffs()));
        }
        assertThat(texts(reply.json().path("items").get(0).path("workers")))
                .anySatisfy(text -> assertThat(text).matches("\\d+"));
        assertThat(texts(reply.json().path("items").get(3).path("workers"))).containsOnly("not shared");
        assertThat(texts(reply.json().path("items").get(4).path("workers"))).containsOnly("not shared");
    }

    @Test
    void the_file_holds_the_figures_of_the_answer() {
        var json = ask("?at=" + at, "application/json").json();
        var lines = ask("?at=" + at, "text/csv").body().split("\r\n");
        assertThat(lines).hasSize(1 + 5 + 1);
        for (var line = 0; line < 5; line++) {
            var item = json.path("items").get(line);
            var cells = new ArrayList<>(
                    List.of(item.path("trust").asString(), item.path("name").asString()));
            cells.addAll(texts(item.path("workers")));
            cells.addAll(texts(item.path("signOffs")));
            cells.addAll(List.of(at.toString(), "small-numbers 1"));
            assertThat(lines[line + 1]).isEqualTo(String.join(",", cells));
        }
        assertThat(lines[6])
                .contains("workers of 3 of 5 trusts")
                .contains(String.join(",", texts(json.path("workers"))));
    }

    @Test
    void the_newest_months_end_is_told_when_none_is_asked_for_and_no_other_day_is() {
        var today = LondonDay.of(Instant.now());
        assertThat(ask("", "application/json").json().path("at").asString())
                .isEqualTo(PeriodEnds.last(today).toString());
        for (var day : List.of(at.minusDays(1), PeriodEnds.of(today), today)) {
            var reply = ask("?at=" + day, "application/json");
            assertThat(reply.status()).as("%s", day).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("DATE_OUT_OF_RANGE");
        }
    }

    @Test
    void whom_nobody_shares_with_learns_nothing() {
        var reply = trusts.service.get(
                "/api/v1/faculty-dashboard?at=" + at, trusts.token("lead", NEIGHBOUR), "Accept", "application/json");
        assertThat(reply.json().path("items")).isEmpty();
        assertThat(texts(reply.json().path("workers"))).containsOnly("not shared");
    }

    /** Planted breach: queries of a party that forget everything. Row security is the last wall. */
    @Test
    void a_query_of_a_faculty_that_forgets_everything_sees_numbers_that_are_shared_and_no_row_of_a_person() {
        var tables = trusts.service.database.behindTheWalls("""
            select distinct table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'tenant'\
            """);
        var seen = new TreeSet<String>();
        for (var row : tables) {
            var table = String.valueOf(row.get("table_name"));
            if (!tenantsSeen(FACULTY, at, table).isEmpty()) {
                seen.add(table);
            }
            assertThat(tenantsSeen(NEIGHBOUR, at, table)).as(table).isEmpty();
        }
        assertThat(seen).containsExactly("faculty_dashboard_month", "sharing_agreement");
        assertThat(tenantsSeen(FACULTY, at, "faculty_dashboard_month"))
                .as("one ended it afterwards: the door tells nothing of it, and the totals of then are hidden")
                .containsExactly("SHA", "SHB", "SHC", "SHE");
        assertThat(tenantsSeen(FACULTY, LocalDate.of(2025, 10, 31), "faculty_dashboard_month"))
                .containsExactly("SHA", "SHB", "SHC");
        assertThat(tenantsSeen(FACULTY, LocalDate.of(2025, 3, 31), "faculty_dashboard_month"))
                .as("nothing was agreed yet")
                .isEmpty();
        var competence = reading()
                .asParty(
                        FACULTY,
                        at,
                        sql -> sql.sql("select distinct tenant from faculty_dashboard_month where figures ="
                                        + " 'COMPETENCE' order by 1")
                                .query(String.class)
                                .list());
        assertThat(competence).contains("SHA", "SHE").doesNotContain("SHC", "SHD");
        var dateless = reading()
                .asParty(
                        FACULTY,
                        sql -> sql.sql("select count(*) from faculty_dashboard_month")
                                .query(Integer.class)
                                .single());
        assertThat(dateless).isZero();
        var late = reading()
                .asParty(
                        FACULTY,
                        at,
                        sql -> sql.sql("select count(*) from faculty_dashboard_month where known_by > '" + at + "'")
                                .query(Integer.class)
                                .single());
        assertThat(late).isZero();
    }

    private TenantTransactions reading() {
        return trusts.service.bean("reading", TenantTransactions.class);
    }

    private List<String> tenantsSeen(TenantId party, LocalDate on, String table) {
        return reading()
                .asParty(
                        party,
                        on,
                        sql -> sql.sql("select distinct tenant from " + table + " order by 1")
                                .query(String.class)
                                .list());
    }

    /** The histories tell of what the test is about. */
    @Test
    void the_trusts_have_numbers_worth_hiding_and_late_entries() {
        var desk = expected(at, false);
        var texts = desk.lines().stream()
                .flatMap(line -> texts(line.workers()).stream())
                .toList();
        assertThat(texts).contains("*").anySatisfy(text -> assertThat(text).matches("[1-9]\\d*"));
        var known = Arrays.asList(log("SHA").getLast(), log("SHE").getLast());
        assertThat(known)
                .allSatisfy(fact -> assertThat(LondonDay.of(fact.recordedAt())).isAfter(at));
    }
}

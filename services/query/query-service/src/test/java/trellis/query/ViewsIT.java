package trellis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.project.Fold;
import trellis.project.catalogue.CatalogueProjection;
import trellis.project.catalogue.Edition;
import trellis.project.outcomes.Outcomes;
import trellis.project.outcomes.OutcomesProjection;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.project.signoffhistory.SignOffHistoryProjection;
import trellis.project.skills.SkillsProjection;
import trellis.project.trustdashboard.Cell;
import trellis.project.trustdashboard.Cells;
import trellis.project.trustdashboard.Counts;
import trellis.project.trustdashboard.Dashboard;
import trellis.project.trustdashboard.Measure;
import trellis.project.trustdashboard.TrustDashboardProjection;
import trellis.project.trustdashboard.WorkerLedger;
import trellis.query.intake.Issuer;
import trellis.query.intake.QueryService;
import trellis.query.intake.QueryService.Reply;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;
import trellis.testkit.history.SmallFramework;

/** Every view through the whole service: what it answers is what the same facts fold to in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {
    private static final TenantId TRUST = RandomTrust.TENANT;
    private static final TenantId SIBLING = new TenantId("SIB");
    private static final TenantId NATIONAL = new TenantId("ENGLAND");
    private static final Instant AT = Instant.parse("2025-04-01T08:00:00Z");

    private final List<RecordedEvent<?>> log = RandomTrust.history(42, 900);
    private final PersonId worker = signedWorker();
    private QueryService service;
    private String after = "";
    private int people;

    @BeforeAll
    void a_trust_has_a_history() {
        service = QueryService.started(ViewsIT.class);
        service.happened(NATIONAL, SmallFramework.edition());
        service.happened(NATIONAL, organisations());
        service.happened(TRUST, log.stream().map(RecordedEvent::event).toArray(DomainEvent[]::new));
        known(TRUST, "educator", person(1), Role.EDUCATOR);
        known(TRUST, "auditor", person(2), Role.AUDITOR);
        known(TRUST, "assessor", person(3), Role.ASSESSOR);
        after = "after=TST:" + known(TRUST, "worker", worker, Role.SUPPORT_WORKER);
        known(NATIONAL, "operator", person(6), Role.OPERATOR);
        var sibling = known(SIBLING, "sibling", person(5), Role.EDUCATOR);
        assertThat(get("sibling", "/api/v1/access?after=SIB:" + sibling).status())
                .isEqualTo(200);
        assertThat(get("educator", "/api/v1/access?after=ENGLAND:" + (1 + organisations().length))
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void an_operator_whose_own_log_is_the_national_one_finds_no_worker_in_it() {
        assertThat(get("operator", "/api/v1/workers/" + worker.value() + "/skills")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_dashboard_is_the_fold_of_the_facts_on_any_day() {
        var ledgers = new TrustDashboardProjection().fold(Map.of(), of(TrustDashboardProjection.class));
        for (var day : Cuts.days(log, 7, 12)) {
            var answer = get("educator", "/api/v1/dashboard?at=" + day + "&" + after);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("asOf").path("position").asLong()).isGreaterThanOrEqualTo(log.size());
            for (var figure :
                    Dashboard.of(counts(ledgers.values(), day), edition()).figures()) {
                var shown = answer.json().path("figures").path(figure.name());
                assertThat(shown.path("numerator").asLong()).as(figure.name()).isEqualTo(figure.numerator());
                assertThat(shown.path("rule").asString()).isEqualTo(figure.rule());
                if (figure.denominator() != null) {
                    assertThat(shown.path("denominator").asLong())
                            .as(figure.name())
                            .isEqualTo(figure.denominator());
                }
                if (figure.value() != null) {
                    assertThat(shown.path("value").asDouble()).isEqualTo(figure.value());
                }
                assertThat(numerators(shown))
                        .isEqualTo(figure.parts().stream()
                                .map(part -> part.by() + "=" + part.numerator())
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void outcomes_are_those_of_the_facts_between_two_positions_or_days() {
        var recordedAt = Instant.parse(get("educator", "/api/v1/outcomes?" + after)
                .json()
                .path("asOf")
                .path("recordedAt")
                .asString());
        var facts = of(TrustDashboardProjection.class).stream()
                .<RecordedEvent<?>>map(fact -> recorded(fact, recordedAt))
                .toList();
        var outcomes = new Outcomes(
                new OutcomesProjection().fold(Map.of(), facts).values(),
                (_, stage) -> edition().expectedAt(stage).stream()
                        .map(FrameworkElement::code)
                        .collect(Collectors.toSet()));
        var baseline = log.size() / 6L;
        for (var position : List.of(baseline, log.size() / 2L, (long) log.size())) {
            var answer =
                    get("educator", "/api/v1/outcomes?baseline=" + baseline + "&position=" + position + "&" + after);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var shown = answer.json();
            assertThat(shown.path("until").path("day").asString())
                    .isEqualTo(String.valueOf(outcomes.at(position).day()));
            var head = shown.path("asOf").path("position").asLong();
            var lasting = outcomes.lasting(baseline, position, head);
            for (var figure : outcomes.figures(baseline, position)) {
                var one = elements(shown.path("figures")).stream()
                        .filter(each -> each.path("measure")
                                .asString()
                                .equals(figure.measure().name()))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.path("count").isNull() ? null : one.path("count").asLong())
                        .as(figure.measure().name())
                        .isEqualTo(figure.count());
                assertThat(one.path("stillSo").asLong()).isEqualTo(lasting.get(figure.measure()));
                assertThat(one.path("rule").asString()).isEqualTo(figure.rule());
            }
        }
        var day = outcomes.at(baseline).day();
        var byDay = get("educator", "/api/v1/outcomes?since=" + day + "&on=" + day + "&" + after)
                .json();
        assertThat(byDay.path("baseline").path("position").asLong())
                .isEqualTo(outcomes.positionOn(Objects.requireNonNull(day)));
        assertThat(byDay.path("until")).isEqualTo(byDay.path("baseline"));
    }

    /** Here the whole history is recorded at once, whenever it happened. */
    private static <E extends DomainEvent> RecordedEvent<E> recorded(RecordedEvent<E> fact, Instant at) {
        return new RecordedEvent<>(
                fact.tenant(),
                fact.position(),
                fact.eventId(),
                fact.commandId(),
                fact.actor(),
                fact.actingFor(),
                at,
                fact.seeded(),
                fact.event());
    }

    @ParameterizedTest
    @CsvSource({
        "baseline=9&position=8, BASELINE_AFTER_THE_POSITION, baseline",
        "since=2030-01-01&position=1, BASELINE_AFTER_THE_POSITION, since",
        "baseline=-1, BASELINE_AFTER_THE_POSITION, baseline",
        "position=99999999, POSITION_NOT_REACHED, position",
        "position=-1, POSITION_NOT_REACHED, position",
        "position=1&on=2026-01-01, ASKED_TWICE, on",
        "baseline=1&since=2026-01-01, ASKED_TWICE, since"
    })
    void outcomes_are_counted_forwards_up_to_what_is_recorded(String asked, String code, String field) {
        var answer = get("educator", "/api/v1/outcomes?" + asked);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    private static List<String> numerators(JsonNode figure) {
        return elements(figure.path("cells")).stream()
                .map(cell -> {
                    var by = new LinkedHashMap<String, String>();
                    cell.path("by")
                            .properties()
                            .forEach(entry ->
                                    by.put(entry.getKey(), entry.getValue().asString()));
                    return by + "=" + cell.path("numerator").asLong();
                })
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-occurredAt", "occurredAt", "element", "expiresOn", "-expiresOn"})
    void the_history_is_paged_without_a_gap_or_a_twin(String sort) {
        var facts = log.stream()
                .filter(fact -> fact.event() instanceof SignOffEvent)
                .toList();
        var seen = new ArrayList<Long>();
        var path = "/api/v1/sign-offs?limit=17&sort=" + sort;
        var page = get("auditor", path + "&" + after).json();
        assertThat(page.path("total").asInt()).isEqualTo(facts.size());
        while (true) {
            elements(page.path("items"))
                    .forEach(row -> seen.add(row.path("position").asLong()));
            if (page.path("next").isNull()) {
                break;
            }
            page = get("auditor", path + "&cursor=" + page.path("next").asString())
                    .json();
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        facts.stream().map(RecordedEvent::position).toList());
    }

    @Test
    void the_file_of_the_history_has_the_rows_of_the_screen() {
        var screen = get("auditor", "/api/v1/sign-offs?outcome=SIGNED&limit=500&" + after)
                .json();
        var file = get("auditor", "/api/v1/sign-offs?outcome=SIGNED", "Accept", "text/csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("Worker name", "Signatory name");
        var lines = file.body().lines().skip(1).toList();
        assertThat(lines).hasSize(screen.path("total").asInt());
        var row = 0;
        for (var item : elements(screen.path("items"))) {
            assertThat(lines.get(row++)).startsWith(item.path("position").asLong() + ",SIGNED,");
        }
        var json = get("auditor", "/api/v1/sign-offs/file?outcome=SIGNED");
        assertThat(json.status()).isEqualTo(200);
        assertThat(elements(json.json()).stream()
                        .map(each -> each.path("position").asLong()))
                .containsExactlyElementsOf(elements(screen.path("items")).stream()
                        .map(each -> each.path("position").asLong())
                        .toList());
        assertThat(elements(json.json())).allMatch(each -> each.has("workerName") && each.has("changedSince"));
    }

    @Test
    void sign_offs_that_were_current_on_a_day_are_those_of_the_fold() {
        var rows = new SignOffHistoryProjection().fold(Map.of(), of(SignOffHistoryProjection.class));
        for (var day : Cuts.days(log, 3, 6)) {
            var expected = rows.values().stream()
                    .filter(SignOffHistory.class::isInstance)
                    .flatMap(part -> ((SignOffHistory) part).rows().stream())
                    .filter(row -> row.currentOn(day))
                    .count();
            var answer = get("auditor", "/api/v1/sign-offs?limit=500&currentOn=" + day + "&" + after);
            assertThat(answer.json().path("total").asLong()).isEqualTo(expected);
            assertThat(elements(answer.json().path("items")))
                    .allMatch(item -> item.path("current").asBoolean());
        }
    }

    @Test
    void requests_that_wait_and_sign_offs_that_end_are_listed() {
        var rows = new SignOffHistoryProjection()
                .fold(Map.of(), of(SignOffHistoryProjection.class)).values().stream()
                        .filter(SignOffHistory.class::isInstance)
                        .flatMap(part -> ((SignOffHistory) part).rows().stream())
                        .toList();
        var decided = rows.stream()
                .filter(row -> Set.of(Outcome.SIGNED, Outcome.RETURNED, Outcome.WITHDRAWN)
                        .contains(row.outcome()))
                .map(row -> row.request())
                .toList();
        var waiting = rows.stream()
                .filter(row -> row.outcome() == Outcome.REQUESTED && !decided.contains(row.request()))
                .count();
        var listed = get("auditor", "/api/v1/sign-offs?limit=500&outcome=WAITING&" + after)
                .json();
        assertThat(listed.path("total").asLong()).isEqualTo(waiting).isPositive();
        assertThat(elements(listed.path("items")))
                .allMatch(item -> item.path("outcome").asString().equals("REQUESTED"));
        var last = first(CompetencySignedOff.class).expiresOn();
        var ending = get("auditor", "/api/v1/sign-offs?limit=500&expiresBy=" + last + "&" + after)
                .json();
        assertThat(elements(ending.path("items")))
                .isNotEmpty()
                .allMatch(item -> item.path("expiresOn").asString().compareTo(String.valueOf(last)) <= 0);
    }

    @Test
    void what_changed_since_is_joined_from_what_was_told_of_the_people() {
        var withdrawals = log.stream()
                .map(RecordedEvent::event)
                .filter(AuthorityWithdrawn.class::isInstance)
                .map(AuthorityWithdrawn.class::cast)
                .map(e -> e.authority().toString())
                .toList();
        var items = elements(get("auditor", "/api/v1/sign-offs?outcome=SIGNED&limit=500&" + after)
                .json()
                .path("items"));
        assertThat(items)
                .anyMatch(item -> elements(item.path("changes")).stream()
                        .anyMatch(change -> change.path("what").asString().equals("AUTHORITY_WITHDRAWN")));
        assertThat(items)
                .filteredOn(item -> elements(item.path("changes")).stream()
                        .anyMatch(change -> change.path("what").asString().equals("AUTHORITY_WITHDRAWN")))
                .allMatch(item -> withdrawals.contains(
                        item.path("authority").path("authority").asString()));
    }

    @Test
    void one_sign_off_comes_with_its_request_and_what_followed() {
        var signed = first(CompetencySignedOff.class);
        var answer = get("auditor", "/api/v1/sign-offs/" + signed.signOff() + "?" + after);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .path("signOff")
                        .path("evidence")
                        .path(0)
                        .path("record")
                        .asString())
                .isEqualTo(SmallFramework.DIGEST.value());
        assertThat(answer.json().path("facts").path(0).path("outcome").asString())
                .isEqualTo("REQUESTED");
        assertThat(get("auditor", "/api/v1/sign-offs/" + new UUID(1, 1)).status())
                .isEqualTo(404);
    }

    @Test
    void the_register_is_paged_filtered_and_filed() {
        var day = LondonDay.of(log.getLast().recordedAt());
        var seen = new ArrayList<String>();
        var path = "/api/v1/workers?employment=ALL&limit=4&sort=-team&at=" + day;
        var page = get("educator", path + "&" + after).json();
        var total = page.path("total").asInt();
        while (true) {
            elements(page.path("items"))
                    .forEach(row -> seen.add(row.path("worker").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = get("educator", path + "&cursor=" + page.path("next").asString())
                    .json();
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
        var notSet = get("educator", "/api/v1/workers?stage=NOT_SET&limit=500&at=" + day)
                .json();
        assertThat(elements(notSet.path("items")))
                .allMatch(item -> elements(item.path("posts")).stream()
                        .anyMatch(post -> post.path("stage").isNull()));
        var supervisors = elements(notSet.path("choices").path("supervisors"));
        for (var supervisor : supervisors) {
            var theirs = get("educator", "/api/v1/workers?limit=500&supervisor=" + supervisor.asString() + "&at=" + day)
                    .json();
            assertThat(elements(theirs.path("items")))
                    .isNotEmpty()
                    .allMatch(item -> elements(item.path("posts")).stream()
                            .anyMatch(post -> post.path("supervisor").equals(supervisor)));
        }
        var file = get("educator", "/api/v1/workers?at=" + day, "Accept", "text/csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("Team");
        var json = get("educator", "/api/v1/workers/file?at=" + day).json();
        assertThat(elements(json)).hasSize((int) file.body().lines().count() - 1);
        assertThat(elements(json)).allMatch(row -> row.has("supervisorName") && row.has("careCertificate"));
        assertThat(get("educator", "/api/v1/workers/" + worker).status()).isEqualTo(200);
    }

    @Test
    void a_worker_sees_their_skills_and_each_story() {
        var skills = get("worker", "/api/v1/workers/" + worker + "/skills?stage=ENTRY&" + after);
        assertThat(skills.status()).isEqualTo(200);
        var summary = skills.json().path("summary");
        assertThat(summary.path("signedOff").asInt()
                        + summary.path("waiting").asInt()
                        + summary.path("notYet").asInt())
                .isEqualTo(summary.path("elements").asInt())
                .isEqualTo(5);
        var element = first(CompetencySignedOff.class).element();
        var story = get("worker", "/api/v1/workers/" + worker + "/skills/" + element)
                .json();
        var expected = log.stream()
                .filter(fact -> fact.event().tags().contains(Tag.skill(worker, element)))
                .map(RecordedEvent::position)
                .toList();
        assertThat(elements(story.path("story")).stream()
                        .map(line -> line.path("position").asLong()))
                .containsExactlyElementsOf(expected);
        var signed = first(CompetencySignedOff.class);
        var before = LondonDay.of(signed.occurredAt()).minusDays(1);
        assertThat(elements(get("worker", "/api/v1/workers/" + worker + "/skills?stage=ENTRY&at=" + before)
                        .json()
                        .path("skills")))
                .filteredOn(skill -> skill.path("element").asString().equals(element.toString()))
                .allMatch(skill -> !skill.path("signOff")
                        .path("signOff")
                        .asString("")
                        .equals(signed.signOff().toString()));
        assertThat(get("worker", "/api/v1/workers/" + worker + "/skills/NONE").status())
                .isEqualTo(404);
    }

    @Test
    void each_request_that_waits_comes_with_the_answer_that_it_rests_on() {
        var day = LondonDay.of(log.getLast().event().occurredAt());
        var asked = new SkillsProjection()
                .fold(Map.of(), of(SkillsProjection.class)).values().stream()
                        .flatMap(row -> row.on(day).waiting().stream().map(request -> Map.entry(row, request)))
                        .toList();
        var shown = asked.stream()
                .map(each -> each.getKey().skill().worker())
                .distinct()
                .map(each -> get("assessor", "/api/v1/workers/" + each + "/skills?at=" + day))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> elements(answer.json().path("requests")).stream())
                .collect(Collectors.toMap(each -> each.path("request").asString(), Function.identity()));
        assertThat(shown).isNotEmpty();
        asked.forEach(each -> {
            var row = each.getKey();
            var request = shown.get(each.getValue().request().toString());
            if (request == null) {
                var worker = "/api/v1/workers/" + row.skill().worker() + "/skills?at=" + day;
                assertThat(get("assessor", worker).status()).isEqualTo(404);
                return;
            }
            var answer = row.restsOn(each.getValue());
            assertThat(request.path("answer").path("assessment").asString(""))
                    .isEqualTo(answer.map(one -> one.assessment().toString()).orElse(""));
            assertThat(request.path("later").path("assessment").asString(""))
                    .isEqualTo(answer.flatMap(row.on(day)::laterThan)
                            .map(one -> one.assessment().toString())
                            .orElse(""));
        });
    }

    @Test
    void everybody_has_their_list() {
        for (var who : List.of("worker", "assessor", "educator")) {
            var tasks =
                    get(who, "/api/v1/tasks?at=" + LondonDay.of(log.getLast().recordedAt()) + "&" + after);
            assertThat(tasks.status()).isEqualTo(200);
        }
        var educator = get(
                        "educator",
                        "/api/v1/tasks?at=" + LondonDay.of(log.getLast().recordedAt()))
                .json();
        assertThat(elements(educator.path("educator"))).isNotEmpty();
        assertThat(elements(educator.path("worker"))).isEmpty();
    }

    @Test
    void assessors_are_shown_with_the_reason_why_not() {
        var all = get("educator", "/api/v1/assessors?element=D1-E01&stage=ENTRY&setting=WARD&" + after)
                .json();
        assertThat(elements(all.path("items")))
                .isNotEmpty()
                .allMatch(item -> item.path("eligible").asBoolean()
                        == (item.path("reasons").isEmpty()
                                && item.path("holdsRole").asBoolean()))
                .as("an authority without the role of an assessor is none")
                .anyMatch(item ->
                        item.path("reasons").isEmpty() && !item.path("eligible").asBoolean());
        var seen = get("worker", "/api/v1/assessors").json();
        assertThat(elements(seen.path("items")))
                .allMatch(item -> item.path("eligible").asBoolean());
    }

    @Test
    void who_can_do_what_is_shown_to_those_who_answer_for_it() {
        var access = get("auditor", "/api/v1/access?" + after).json();
        assertThat(elements(access.path("items")))
                .hasSize(4)
                .allMatch(item ->
                        item.path("accounts").asInt() == 1 && item.path("roles").size() == 1);
        assertThat(get("worker", "/api/v1/access").status()).isEqualTo(403);
    }

    @Test
    void a_support_worker_reads_their_own_rows_and_nobody_elses() {
        var other = log.stream()
                .map(RecordedEvent::event)
                .filter(CompetencySignedOff.class::isInstance)
                .map(CompetencySignedOff.class::cast)
                .filter(e -> !e.worker().equals(worker))
                .findFirst()
                .orElseThrow();
        assertThat(get("worker", "/api/v1/workers").status()).isEqualTo(403);
        assertThat(get("worker", "/api/v1/dashboard").status()).isEqualTo(403);
        assertThat(get("worker", "/api/v1/workers/" + other.worker()).status()).isEqualTo(404);
        assertThat(get("worker", "/api/v1/workers/" + other.worker() + "/skills")
                        .status())
                .isEqualTo(404);
        assertThat(get("worker", "/api/v1/sign-offs?worker=" + other.worker()).status())
                .isEqualTo(404);
        assertThat(get("worker", "/api/v1/sign-offs/" + other.signOff()).status())
                .isEqualTo(404);
        var own = get("worker", "/api/v1/sign-offs?limit=500&" + after).json();
        assertThat(elements(own.path("items")))
                .isNotEmpty()
                .allMatch(item -> item.path("worker").asString().equals(worker.toString()));
    }

    @Test
    void a_sibling_trust_sees_nothing_of_this_one() {
        assertThat(get("sibling", "/api/v1/workers/" + worker).status()).isEqualTo(404);
        assertThat(get("sibling", "/api/v1/workers/" + worker + "/skills").status())
                .isEqualTo(404);
        assertThat(get("sibling", "/api/v1/sign-offs").json().path("total").asInt())
                .isZero();
        assertThat(get("sibling", "/api/v1/workers").json().path("total").asInt())
                .isZero();
        assertThat(get("sibling", "/api/v1/dashboard").body()).doesNotContain("PHY");
    }

    @Test
    void the_tree_is_shown_as_it_stood_on_the_day() {
        var before = get("worker", "/api/v1/organisations/trusts?at=2026-03-31").json();
        var later = get("worker", "/api/v1/organisations/trusts?at=2026-04-01").json();
        assertThat(before.path("items").path(0).path("ics").asString()).isEqualTo("OLD");
        assertThat(before.path("items").path(0).path("name").asString()).isEqualTo("Old Name");
        assertThat(later.path("items").path(0).path("ics").asString()).isEqualTo("NEW");
        assertThat(later.path("items").path(0).path("name").asString()).isEqualTo("New Name");
        var systems = get("worker", "/api/v1/organisations/ics?at=2026-04-01&past=true")
                .json();
        assertThat(elements(systems.path("items"))).hasSize(2);
        assertThat(elements(get("worker", "/api/v1/organisations/regions?at=2026-04-01")
                        .json()
                        .path("items")))
                .singleElement()
                .satisfies(region -> assertThat(region.path("icss").asInt()).isEqualTo(1));
        assertThat(get("worker", "/api/v1/catalogue/editions/current").json().path("domains"))
                .hasSize(2);
        assertThat(get("worker", "/api/v1/catalogue/editions").json().path("items"))
                .hasSize(1);
        assertThat(get("worker", "/api/v1/professions").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sign-offs?cursor=forged",
                "/api/v1/sign-offs?sort=who",
                "/api/v1/sign-offs?outcome=WON",
                "/api/v1/sign-offs?worker=me",
                "/api/v1/sign-offs?currentOn=2026-02-30",
                "/api/v1/sign-offs?expiresBy=1066-10-14",
                "/api/v1/workers?supervisor=me",
                "/api/v1/sign-offs?limit=0",
                "/api/v1/sign-offs?surprise=1",
                "/api/v1/workers?stage=9",
                "/api/v1/workers?limit=9999",
                "/api/v1/workers?employment=SOMETIMES",
                "/api/v1/workers?at=0001-01-01",
                "/api/v1/dashboard?at=yesterday",
                "/api/v1/assessors?stage=NONE"
            })
    void a_question_that_cannot_be_meant_is_refused_with_a_code(String path) {
        var answer = get("educator", path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isNotEmpty();
    }

    private static String organisation(String who) {
        return switch (who) {
            case "operator" -> "ENGLAND";
            case "sibling" -> "SIB";
            default -> "TST";
        };
    }

    private Reply get(String who, String path, String... headers) {
        return service.get(path, service.issuer.token(who, organisation(who)), headers);
    }

    private long known(TenantId tenant, String account, PersonId who, Role role) {
        people++;
        return service.happened(
                tenant,
                new PersonRecorded(who, AT.plusSeconds(people)),
                new AccountLinked(who, Issuer.account(account), AT),
                new RoleGranted(new GrantId(new UUID(6, people)), who, role, LocalDate.of(2025, 1, 1), null, who, AT));
    }

    private PersonId signedWorker() {
        return first(CompetencySignedOff.class).worker();
    }

    private <E> E first(Class<E> type) {
        return log.stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<RecordedEvent<?>> of(Class<? extends Fold<?, ?>> view) {
        var families = view == TrustDashboardProjection.class
                ? new TrustDashboardProjection().families()
                : view == SkillsProjection.class
                        ? new SkillsProjection().families()
                        : new SignOffHistoryProjection().families();
        return log.stream()
                .filter(fact -> families.stream().anyMatch(family -> family.isInstance(fact.event())))
                .toList();
    }

    private static Edition edition() {
        var fact = new RecordedEvent<>(
                NATIONAL,
                1,
                new UUID(1, 1),
                new CommandId(new UUID(1, 1)),
                RecordedEvent.SYSTEM,
                NATIONAL,
                AT,
                false,
                SmallFramework.edition());
        return Objects.requireNonNull(
                new CatalogueProjection().fold(Map.of(), List.of(fact)).get(SmallFramework.EDITION));
    }

    private static Counts counts(Iterable<WorkerLedger> ledgers, LocalDate at) {
        var standing = new HashMap<Cell, Long>();
        var months = new HashMap<YearMonth, Map<Cell, Long>>();
        var waiting = new ArrayList<LocalDate>();
        for (var ledger : ledgers) {
            Cells.of(ledger).forEach((step, n) -> {
                if (step.day().isAfter(at)) {
                    return;
                }
                if (step.cell().measure().kind() == Measure.Kind.STOCK) {
                    standing.merge(step.cell(), (long) n, Long::sum);
                } else {
                    months.computeIfAbsent(YearMonth.from(step.day()), _ -> new HashMap<>())
                            .merge(step.cell(), (long) n, Long::sum);
                }
            });
            ledger.requests().stream()
                    .filter(asked -> asked.waitsOn(at))
                    .forEach(asked -> waiting.add(asked.askedOn()));
        }
        standing.keySet()
                .removeIf(cell -> cell.measure() == Measure.EXPIRING
                        && LocalDate.parse(cell.first()).isAfter(at.plusDays(Counts.DAYS_AHEAD)));
        return new Counts(at, standing, months, waiting);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(4, number));
    }

    private static DomainEvent[] organisations() {
        var region = new OrganisationCode("Y61");
        var former = new OrganisationCode("OLD");
        var later = new OrganisationCode("NEW");
        var trust = new OrganisationCode("TST");
        var split = LocalDate.of(2026, 4, 1);
        return new DomainEvent[] {
            new RegionRecorded(region, "East", "E1", "test", AT),
            new IcsRecorded(
                    former,
                    "Former",
                    "Former ICB",
                    region,
                    "E2",
                    LocalDate.of(2022, 7, 1),
                    split.minusDays(1),
                    "t",
                    AT),
            new IcsRecorded(later, "Later", "Later ICB", region, "E3", split, null, "t", AT),
            new IcsSucceeded(former, later, split, "merge", List.of(trust), "t", AT),
            new TrustRecorded(trust, "New Name", "ACUTE", LocalDate.of(2000, 1, 1), null, "t", AT),
            new TrustRenamed(trust, "Old Name", "New Name", split, "t", AT),
            new TrustLinkedToIcs(trust, former, null, split.minusDays(1), "t", AT),
            new TrustLinkedToIcs(trust, later, split, null, "t", AT)
        };
    }
}

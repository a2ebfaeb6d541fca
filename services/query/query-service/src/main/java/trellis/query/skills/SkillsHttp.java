package trellis.query.skills;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.project.SkillKey;
import trellis.project.catalogue.Edition;
import trellis.project.skills.SkillRow;
import trellis.project.skills.SkillStatus;
import trellis.project.skills.SkillSummary;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Choice;
import trellis.query.door.Days;
import trellis.query.door.Framework;
import trellis.query.door.Problem;
import trellis.query.door.Reading;
import trellis.query.door.Reads;
import trellis.query.door.SinceSigned;
import trellis.query.door.Stages;
import trellis.query.door.TenantSession;

/** A worker's skills. A support worker reads their own; whoever assesses, educates or audits reads the trust's. */
@RestController
@Tag(name = "skills", description = "Where a worker stands, skill by skill")
@RequestMapping("/api/v1/workers/{worker}/skills")
class SkillsHttp {
    private final SkillsTable table;
    private final Framework framework;
    private final Stages stages;
    private final SinceSigned since;
    private final TenantSession session;
    private final Days days;

    SkillsHttp(
            SkillsTable table,
            Framework framework,
            Stages stages,
            SinceSigned since,
            TenantSession session,
            Days days) {
        this.table = table;
        this.framework = framework;
        this.stages = stages;
        this.since = since;
        this.session = session;
        this.days = days;
    }

    /**
     * @param stage read against, or null when the worker's post has none: then no criterion is shown
     * @param stages of all posts held on the day
     * @param requests that wait for a decision, of any stage, the oldest first
     */
    record Skills(
            AsOf asOf,
            LocalDate at,
            UUID worker,
            @Nullable Stage stage,
            List<Stage> stages,
            @Nullable String edition,
            Summary summary,
            List<SkillView> skills,
            List<RequestView> requests) {}

    /**
     * @param elements signedOff + waiting + notYet
     * @param notYet whatever is neither signed off nor waiting
     * @param next what the worker can move on soonest, or null when all is signed off or waits
     */
    record Summary(
            int elements,
            long signedOff,
            long waiting,
            long notYet,
            Map<SkillStatus, Long> byStatus,
            List<WaitingWith> waitingWith,
            @Nullable Next next) {}

    /** @param signatory null for any who may sign */
    record WaitingWith(@Nullable UUID signatory, long count) {}

    record Next(String element, String title, SkillStatus status) {}

    /** @param story every fact in the order of the trust's log */
    record Story(AsOf asOf, LocalDate at, UUID worker, SkillView skill, List<StoryView> story) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Where the worker stands with every element expected at their stage")
    @Reads(
            projections = {"skills", "workers"},
            everybody = true)
    Skills skills(
            Caller caller,
            @PathVariable UUID worker,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Stage.class)) @Nullable
                    String stage,
            @RequestParam(required = false) @Nullable LocalDate at) {
        var person = new PersonId(worker);
        mayRead(caller, person);
        var on = days.or("at", at);
        var wanted = Choice.of("stage", Stage.class, stage);
        return session.ownWithNational(caller, reading -> {
            var held = stages(reading, person, on);
            var read = against(wanted, held);
            var edition = framework.on(reading.sql(), on).orElse(null);
            var rows = table.ofWorker(reading.sql(), reading.tenant(), person);
            var summary = summary(rows, edition, read, on);
            return new Skills(
                    reading.asOf(),
                    on,
                    worker,
                    read,
                    held,
                    edition == null ? null : edition.edition().value(),
                    summed(summary),
                    edition == null ? List.of() : views(summary, edition, read, on),
                    RequestView.of(rows, on));
        });
    }

    @GetMapping(path = "/{element}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The whole story of one skill, every fact in order")
    @Reads(
            projections = {"skills", "workers", "signoffhistory"},
            everybody = true)
    Story story(
            Caller caller,
            @PathVariable UUID worker,
            @PathVariable String element,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Stage.class)) @Nullable
                    String stage,
            @RequestParam(required = false) @Nullable LocalDate at) {
        var person = new PersonId(worker);
        mayRead(caller, person);
        var on = days.or("at", at);
        var wanted = Choice.of("stage", Stage.class, stage);
        var code = Objects.requireNonNull(Choice.element(element));
        return session.ownWithNational(caller, reading -> {
            var edition = framework
                    .on(reading.sql(), on)
                    .orElseThrow(() -> Problem.notFound().asException());
            var read = against(wanted, stages(reading, person, on));
            var row = table.one(reading.sql(), reading.tenant(), new SkillKey(person, code));
            var line = edition.elements().stream()
                    .filter(each -> each.code().equals(code))
                    .map(each -> {
                        var skill = row.map(found -> found.on(on)).orElse(null);
                        return new SkillSummary.Line(each, skill, SkillStatus.of(skill, read, on));
                    })
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().asException());
            var domain = Objects.requireNonNull(edition.domainOfElement().get(code));
            var changes = since.of(reading, new SkillKey(person, code));
            return new Story(
                    reading.asOf(),
                    on,
                    worker,
                    SkillView.of(line, domain, read, on),
                    row.map(found -> found.story().stream()
                                    .map(told -> StoryView.of(told, changes))
                                    .toList())
                            .orElse(List.of()));
        });
    }

    private static void mayRead(Caller caller, PersonId worker) {
        if (!caller.is(worker) && !caller.holdsAny(ASSESSOR, EDUCATOR, AUDITOR)) {
            throw Problem.notFound().asException();
        }
    }

    private List<Stage> stages(Reading reading, PersonId worker, LocalDate on) {
        return stages.of(reading.sql(), reading.tenant(), worker, on)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static @Nullable Stage against(@Nullable Stage wanted, List<Stage> held) {
        return wanted != null ? wanted : held.stream().findFirst().orElse(null);
    }

    private static SkillSummary summary(
            Map<ElementCode, SkillRow> rows, @Nullable Edition edition, @Nullable Stage stage, LocalDate on) {
        if (edition == null) {
            return new SkillSummary(List.of());
        }
        var expected = stage == null ? edition.elements() : edition.expectedAt(stage);
        var skills = rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().on(on)));
        return SkillSummary.of(expected, skills, stage, on);
    }

    private static List<SkillView> views(SkillSummary summary, Edition edition, @Nullable Stage stage, LocalDate on) {
        var domains = edition.domainOfElement();
        return summary.skills().stream()
                .map(line -> {
                    ElementCode element = line.element().code();
                    return SkillView.of(line, Objects.requireNonNull(domains.get(element)), stage, on);
                })
                .toList();
    }

    private static Summary summed(SkillSummary summary) {
        return new Summary(
                summary.skills().size(),
                summary.signedOff(),
                summary.waiting(),
                summary.notYet(),
                summary.byStatus(),
                summary.waitingWith().entrySet().stream()
                        .map(entry -> new WaitingWith(
                                entry.getKey().map(PersonId::value).orElse(null), entry.getValue()))
                        .toList(),
                summary.next()
                        .map(line -> new Next(
                                line.element().code().value(), line.element().title(), line.status()))
                        .orElse(null));
    }
}

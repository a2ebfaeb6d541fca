package trellis.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.OperatorGrant;
import trellis.decide.PinnedElement;
import trellis.decide.assessment.AssessmentDecider;
import trellis.decide.assessment.AuthorityDecider;
import trellis.decide.funding.AgreementDecider;
import trellis.decide.funding.AllocationDecider;
import trellis.decide.funding.ClaimDecider;
import trellis.decide.funding.DutyDecider;
import trellis.decide.funding.OutcomeDecider;
import trellis.decide.funding.PaymentDecider;
import trellis.decide.funding.ProgrammeDecider;
import trellis.decide.funding.YearEndDecider;
import trellis.decide.organisation.AccessDecider;
import trellis.decide.privacy.SharingDecider;
import trellis.decide.signoff.SignOffDecider;
import trellis.decide.workforce.ScopingDecider;
import trellis.decide.workforce.WorkforceDecider;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
import trellis.language.organisation.GrantId;

/** A story told to the deciders over a log in memory. */
final class Told {
    static final String ISSUER = "http://127.0.0.1:8083";
    static final Sealing PLAIN =
            (subject, field, text) -> new Sealed(subject, new CommandId(Ids.of(text)), field, text);

    private static final List<Decider<?, ?>> DECIDERS = List.of(
            AccessDecider.DECIDER,
            AuthorityDecider.DECIDER,
            WorkforceDecider.DECIDER,
            AssessmentDecider.DECIDER,
            SignOffDecider.DECIDER,
            DutyDecider.DECIDER,
            ProgrammeDecider.DECIDER,
            AllocationDecider.DECIDER,
            AgreementDecider.DECIDER,
            PaymentDecider.DECIDER,
            ClaimDecider.DECIDER,
            YearEndDecider.DECIDER,
            OutcomeDecider.DECIDER,
            SharingDecider.DECIDER,
            ScopingDecider.DECIDER);

    private final List<DomainEvent> log = new ArrayList<>();
    private final Map<Tag, List<Integer>> byTag = new HashMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private int asked;
    private final List<String> refusals = new ArrayList<>();

    static Demonstration demonstration() {
        var operator = new OperatorGrant(
                new GrantId(Ids.of("operator's grant")), Persona.OPERATOR.person(), Story.BEGIN, null);
        return new Demonstration(catalogue(), ISSUER, operator);
    }

    static Told of(TenantId tenant) {
        var told = new Told();
        demonstration().of(tenant).steps().forEach(told::hear);
        return told;
    }

    List<DomainEvent> log() {
        return log;
    }

    /** Steps that ended otherwise than the story says. */
    List<String> unexpected() {
        return unexpected;
    }

    int asked() {
        return asked;
    }

    List<String> refusals() {
        return refusals;
    }

    <E extends DomainEvent> List<E> all(Class<E> type) {
        return log.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void hear(Step step) {
        if (step instanceof Step.Ask(var at, var refusal, var _, var make)) {
            asked++;
            Command command = make.apply(PLAIN);
            Decision decision = DECIDERS.stream()
                    .filter(decider -> decider.commands().isInstance(command))
                    .findFirst()
                    .map(decider -> judge(decider, command))
                    .orElseThrow();
            switch (decision) {
                case Decision.Accepted(var events) -> {
                    if (refusal != null || events.isEmpty()) {
                        unexpected.add(at + " accepted with " + events.size() + " facts: " + command);
                    }
                    events.forEach(this::append);
                }
                case Decision.Rejected(var rule) -> {
                    refusals.add(rule.name());
                    if (!rule.name().equals(refusal)) {
                        unexpected.add(at + " " + rule.name() + ": " + command);
                    }
                }
            }
        }
    }

    private <C extends Command, S> Decision judge(Decider<C, S> decider, Command command) {
        C asked = decider.commands().cast(command);
        S state = decider.initialState();
        for (DomainEvent event : read(decider.boundary().apply(asked))) {
            state = decider.evolve().apply(state, event);
        }
        return decider.decide().apply(asked, state);
    }

    private List<DomainEvent> read(Boundary boundary) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Boundary.Clause clause : boundary.clauses()) {
            var tag = clause.tags().iterator().next();
            byTag.getOrDefault(tag, List.of()).stream()
                    .filter(at -> log.get(at).tags().containsAll(clause.tags()))
                    .filter(at -> clause.types().stream().anyMatch(type -> type.isInstance(log.get(at))))
                    .forEach(found::add);
        }
        return found.stream().sorted().map(log::get).toList();
    }

    private void append(DomainEvent event) {
        event.tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(log.size()));
        log.add(event);
    }

    static Catalogue catalogue() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Told.class.getResourceAsStream("elements.txt")), StandardCharsets.UTF_8))) {
            return new Catalogue(lines.lines().map(Told::element).collect(Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PinnedElement element(String line) {
        String[] parts = line.split(" ", -1);
        var code = new ElementCode(parts[0]);
        @Nullable Integer months = parts[2].equals("0") ? null : Integer.valueOf(parts[2]);
        return new PinnedElement(
                code,
                Arrays.stream(Stage.values())
                        .map(stage -> new ElementTerms(
                                new EditionId("2021-10/own-words-1"),
                                code,
                                stage,
                                Ids.digest(code + " at " + stage),
                                AssessmentKind.valueOf(parts[1]),
                                months,
                                new Rating(3),
                                code.value().equals("D3-E09"),
                                !code.value().equals("D1-E04")))
                        .toList());
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}

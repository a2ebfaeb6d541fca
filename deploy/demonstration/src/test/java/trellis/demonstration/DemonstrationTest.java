package trellis.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static trellis.demonstration.Told.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Attribution;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.YearEndEvent;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

class DemonstrationTest {
    private static final Map<String, Integer> HEADCOUNTS = Map.ofEntries(
            Map.entry("RC9", 62),
            Map.entry("RD8", 34),
            Map.entry("RGM", 9),
            Map.entry("RGN", 48),
            Map.entry("RGT", 71),
            Map.entry("RT1", 38),
            Map.entry("RWG", 44),
            Map.entry("RWH", 47),
            Map.entry("RWR", 31),
            Map.entry("RY4", 21),
            Map.entry("RYC", 7));
    private static final LocalDate AT_THE_SPLIT = day(2026, 3, 31);
    private static final LocalDate AT_THE_COUNT = day(2026, 10, 31);

    private static final Path SUCCESSIONS =
            Path.of("../../services/command/command-service/src/main/resources/reference/ics_succession.csv");
    private static final Map<String, Told> TOLD = new LinkedHashMap<>();

    @BeforeAll
    static void tell() {
        Demonstration.tenants().forEach(tenant -> TOLD.put(tenant.value(), Told.of(tenant)));
    }

    @Test
    void the_money_ends_as_the_story_says() {
        var told = Objects.requireNonNull(TOLD.get("S1Y5D"));
        assertThat(pence(told.all(BudgetAdded.class).stream().map(BudgetAdded::amount)))
                .isEqualTo(37_000_000);
        assertThat(told.all(AllocationEvent.OfferDeclined.class))
                .singleElement()
                .satisfies(declined ->
                        assertThat(declined.line().recipient().value()).isEqualTo("RT1"));
        assertThat(told.all(ClaimEvent.ClaimReturned.class))
                .extracting(returned -> returned.line().recipient().value())
                .containsExactly("RWH", "RC9");
        var paid = told.all(AgreementEvent.InstalmentReleased.class).stream()
                .map(AgreementEvent.InstalmentReleased::amount);
        var shown = told.all(ClaimEvent.ClaimVerified.class).stream().map(ClaimEvent.ClaimVerified::amount);
        var back = told.all(YearEndEvent.MoneyReturned.class);
        var kept = told.all(YearEndEvent.CarryOverApproved.class);
        assertThat(back)
                .extracting(
                        each -> each.line().recipient().value(),
                        each -> each.amount().value())
                .containsExactly(tuple("RGN", 641_000L), tuple("RY4", 150_000L));
        assertThat(kept)
                .extracting(
                        each -> each.line().recipient().value(),
                        each -> each.amount().value())
                .containsExactly(tuple("RC9", 80_000L));
        assertThat(told.all(YearEndEvent.CarryOverRefused.class))
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.line().recipient().value()).isEqualTo("RY4"));
        assertThat(told.all(AllocationEvent.AllocationClosed.class)).hasSize(11);
        assertThat(told.all(AllocationEvent.AllocationReduced.class))
                .singleElement()
                .satisfies(reduced -> {
                    assertThat(reduced.line().recipient().value()).isEqualTo("RD8");
                    assertThat(reduced.amount()).isEqualTo(MoneyPeople.pounds(1_600));
                });
        // The first year is accounted for to the penny; at risk is all that is paid of the second.
        assertThat(pence(paid) - pence(shown) - 641_000 - 150_000 - 80_000).isEqualTo(60 * (15_000 + 9_000));
    }

    @Test
    void what_came_of_the_money_is_what_the_trusts_logs_hold() {
        var counted = new TreeMap<String, CameOfIt>();
        CameOfIt.OF.keySet().forEach(ods -> counted.put(ods, Counted.in(told(ods))));
        assertThat(counted).isEqualTo(new TreeMap<>(CameOfIt.OF));
        assertThat(Counted.firstReached(told("RWG"), 14)).isEqualTo(CameOfIt.ACTIVITY);
        assertThat(CameOfIt.in("RYC").people()).isEqualTo(7);
    }

    @Test
    void reports_come_late_are_given_back_and_count_nobody_twice() {
        var funder = told("S1Y5D");
        assertThat(funder.all(OutcomeEvent.OutcomeReportReturned.class))
                .singleElement()
                .satisfies(back -> assertThat(back.line().recipient().value()).isEqualTo("RWH"));
        assertThat(funder.all(OutcomeEvent.OutcomeReportAccepted.class)).hasSize(11);
        var filed = funder.all(OutcomeEvent.OutcomesReported.class);
        assertThat(filed).hasSize(12);
        assertThat(filed.stream()
                        .max(Comparator.comparing(OutcomeEvent::occurredAt))
                        .map(each -> List.of(
                                each.line().recipient().value(),
                                LondonDay.of(each.occurredAt()).toString())))
                .contains(List.of("RD8", "2026-05-04"));
        assertThat(filed.stream()
                        .filter(each -> each.party().value().equals("RWG"))
                        .flatMap(each -> each.outcomes().stream())
                        .filter(each -> each.attribution() == Attribution.ATTRIBUTED)
                        .mapToLong(OutcomeClaim::figure)
                        .sum())
                .isEqualTo(14);
    }

    private static long pence(Stream<Pence> amounts) {
        return amounts.mapToLong(Pence::value).sum();
    }

    @Test
    void everything_ends_as_the_story_says() {
        TOLD.forEach((ods, told) -> assertThat(told.unexpected()).as(ods).isEmpty());
        assertThat(TOLD.values().stream().flatMap(told -> told.refusals().stream()))
                .containsExactly(
                        "OUTCOME_COUNTED_ALREADY",
                        "REGISTRATION_LAPSED",
                        "REQUIRED_SIGN_OFFS_NOT_CURRENT",
                        "NOBODY_SIGNS_FOR_THEMSELVES");
    }

    /** What a resumed telling is measured by: the console says the facts at its end, and the smoke test compares. */
    @Test
    void the_runbook_says_how_long_the_story_is() throws IOException {
        var facts = TOLD.values().stream().mapToInt(told -> told.log().size()).sum();
        var steps = Demonstration.tenants().stream()
                .mapToInt(tenant -> Told.demonstration().of(tenant).steps().size())
                .sum();
        assertThat(Files.readString(Path.of("../../docs/runbooks/standalone.md")))
                .contains(String.format(Locale.UK, "%,d steps, %,d facts", steps, facts));
    }

    @Test
    void it_is_the_same_in_every_telling() {
        var tenant = new TenantId("RD8");
        assertThat(Told.of(tenant).log()).isEqualTo(told("RD8").log());
    }

    @Test
    void headcounts_on_31_October_are_those_promised() {
        HEADCOUNTS.forEach((ods, count) ->
                assertThat(inPost(told(ods), AT_THE_COUNT)).as(ods).hasSize(count));
        assertThat(HEADCOUNTS.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(412);
    }

    @Test
    void headcounts_on_the_eve_of_the_split_are_the_same_where_it_happens() {
        Map.of("RWG", 44, "RWH", 47, "RWR", 31, "RY4", 21, "RQW", 26)
                .forEach((ods, count) ->
                        assertThat(inPost(told(ods), AT_THE_SPLIT)).as(ods).hasSize(count));
    }

    /** Four trusts go to Central East and RQW to Essex, as the reference data says; nobody is lost or counted twice. */
    @Test
    void the_split_moves_every_trust_with_all_its_people() throws IOException {
        Map<String, Set<PersonId>> after = new HashMap<>();
        var together = new HashSet<PersonId>();
        for (String line : Files.readAllLines(SUCCESSIONS)) {
            String[] row = line.split(",", -1);
            if (row[0].equals("QM7")) {
                assertThat(LocalDate.parse(row[2])).isEqualTo(AT_THE_SPLIT.plusDays(1));
                for (String ods : row[4].split("\\|", -1)) {
                    assertThat(together.addAll(inPost(told(ods), AT_THE_SPLIT)))
                            .as(ods)
                            .isTrue();
                    after.computeIfAbsent(row[1], _ -> new HashSet<>()).addAll(inPost(told(ods), AT_THE_SPLIT));
                }
            }
        }
        assertThat(together).hasSize(169);
        assertThat(after.keySet()).containsExactlyInAnyOrder("S1Y5D", "D7T5G");
        assertThat(Objects.requireNonNull(after.get("D7T5G"))).isEqualTo(inPost(told("RQW"), AT_THE_SPLIT));
        assertThat(Objects.requireNonNull(after.get("S1Y5D"))).hasSize(143);
    }

    /** The move is the organisation's: in the trust's own record the day before and the day after say the same. */
    @Test
    void who_moved_to_Essex_keeps_post_stage_and_sign_offs() {
        var rqw = told("RQW");
        var firstDay = AT_THE_SPLIT.plusDays(1);
        var left = rqw.all(PostEnded.class).stream()
                .filter(end -> end.endedOn().equals(AT_THE_SPLIT))
                .map(PostEnded::worker)
                .collect(Collectors.toSet());
        var came = rqw.all(PostStarted.class).stream()
                .filter(post -> post.startsOn().equals(firstDay))
                .map(PostStarted::worker)
                .collect(Collectors.toSet());
        var stayed = new HashSet<>(inPost(rqw, AT_THE_SPLIT));
        stayed.removeAll(left);
        assertThat(stayed).hasSizeGreaterThan(20);
        var expected = new HashSet<>(stayed);
        expected.addAll(came);
        assertThat(inPost(rqw, firstDay)).isEqualTo(expected);
        assertThat(rqw.all(StageSet.class))
                .noneMatch(set ->
                        stayed.contains(set.worker()) && set.effectiveOn().equals(firstDay));
        assertThat(current(rqw, firstDay))
                .filteredOn(each ->
                        stayed.contains(each.worker()) && each.signedOn().isBefore(AT_THE_SPLIT))
                .containsExactlyElementsOf(current(rqw, AT_THE_SPLIT).stream()
                        .filter(each -> stayed.contains(each.worker())
                                && each.signedOn().isBefore(AT_THE_SPLIT)
                                && !AT_THE_SPLIT.equals(each.expiresOn()))
                        .toList())
                .isNotEmpty();
        assertThat(inPost(rqw, AT_THE_COUNT)).as("at the count, in Essex").hasSize(26);
        assertThat(HEADCOUNTS).as("the trusts of Central East").doesNotContainKey("RQW");
    }

    @Test
    void three_in_a_hundred_have_no_stage_and_six_no_education_reported() {
        long unstaged = 0;
        long unreported = 0;
        for (String ods : HEADCOUNTS.keySet()) {
            Set<PersonId> there = inPost(told(ods), AT_THE_COUNT);
            Set<PersonId> staged = people(told(ods), StageSet.class, StageSet::worker);
            Set<PersonId> educated = people(told(ods), EducationRecorded.class, EducationRecorded::worker);
            unstaged += there.stream().filter(who -> !staged.contains(who)).count();
            unreported += there.stream().filter(who -> !educated.contains(who)).count();
        }
        assertThat(unstaged / 412.0).isCloseTo(0.03, within(0.005));
        assertThat(unreported / 412.0).isCloseTo(0.06, within(0.005));
    }

    @Test
    void at_least_eight_professions_with_physiotherapy_and_occupational_therapy_largest() {
        Map<String, Long> counts = HEADCOUNTS.keySet().stream()
                .flatMap(ods -> told(ods).all(PostStarted.class).stream())
                .collect(Collectors.groupingBy(
                        post -> post.details().profession().value(), Collectors.counting()));
        assertThat(counts).hasSizeGreaterThanOrEqualTo(8);
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(largest).containsExactlyInAnyOrder("PHY", "OCC");
    }

    @Test
    void coverage_lies_between_40_and_75_per_cent_and_is_weakest_in_domain_6() {
        HEADCOUNTS.keySet().forEach(ods -> {
            Map<String, Double> byDomain = new HashMap<>();
            var current = current(told(ods), Story.END);
            int staged = staged(told(ods)).size();
            for (int domain = 1; domain <= 8; domain++) {
                String code = "D" + domain;
                long elements = Told.catalogue().codes().stream()
                        .filter(element -> Catalogue.domain(element).equals(code))
                        .count();
                long held = current.stream()
                        .filter(signOff -> Catalogue.domain(signOff.element()).equals(code))
                        .count();
                byDomain.put(code, (double) held / (staged * elements));
            }
            assertThat((double) current.size() / (staged * 56))
                    .as(ods + " " + byDomain)
                    .isBetween(0.40, 0.75);
            assertThat(byDomain.entrySet().stream()
                            .min(Map.Entry.comparingByValue())
                            .orElseThrow()
                            .getKey())
                    .as(ods + " " + byDomain)
                    .isEqualTo("D6");
        });
    }

    @Test
    void the_median_is_9_days_from_request_to_sign_off_and_31_in_one_trust() {
        HEADCOUNTS.keySet().forEach(ods -> {
            Map<RequestId, LocalDate> asked = told(ods).all(SignOffRequested.class).stream()
                    .collect(
                            Collectors.toMap(SignOffRequested::request, request -> LondonDay.of(request.occurredAt())));
            var days = told(ods).all(CompetencySignedOff.class).stream()
                    .map(signed -> ChronoUnit.DAYS.between(asked.get(signed.request()), signed.signedOn()))
                    .sorted()
                    .toList();
            assertThat(days.get(days.size() / 2)).as(ods).isEqualTo(ods.equals("RWR") ? 31L : 9L);
        });
    }

    @Test
    void the_told_people_are_there() {
        var rgt = told("RGT");
        assertThat(rgt.all(SignOffRevoked.class))
                .singleElement()
                .satisfies(revoked -> assertThat(current(rgt, Story.END))
                        .anyMatch(signOff -> signOff.worker().equals(revoked.worker())
                                && signOff.element().equals(revoked.element())));
        assertThat(rgt.all(SignOffLapsed.class)).anySatisfy(lapsed -> {
            assertThat(lapsed.element().value()).isEqualTo("D5-E06");
            assertThat(lapsed.expiredOn()).isEqualTo(day(2026, 11, 14));
        });
        assertThat(teamOf(rgt, "Hand therapy")).hasSize(8);
        assertThat(teamOf(told("RGM"), "Thoracic therapies")).hasSize(6);
        assertThat(rgt.all(PostStarted.class).stream()
                        .collect(Collectors.groupingBy(PostStarted::worker, Collectors.counting())))
                .containsValue(2L);
        assertThat(inPost(told("RC9"), AT_THE_COUNT)).doesNotContain(ToldPeople.MOVER);
        assertThat(current(told("RC9"), ToldPeople.MOVER_LEAVES))
                .anyMatch(signOff -> signOff.worker().equals(ToldPeople.MOVER));
        assertThat(current(told("RWG"), Story.END))
                .noneMatch(signOff -> signOff.worker().equals(ToldPeople.MOVER));
        assertThat(rgt.all(SignOffReturned.class)).isNotEmpty();
    }

    /** A chart by months that falls to nothing at its end would look like a fault of the chart. */
    @Test
    void the_last_weeks_are_signed_like_those_before() {
        var signed = TOLD.values().stream()
                .flatMap(told -> told.all(CompetencySignedOff.class).stream())
                .map(CompetencySignedOff::signedOn)
                .toList();
        var last = signed.stream()
                .filter(day -> day.isAfter(Story.END.minusDays(21)))
                .count();
        var before = signed.stream()
                .filter(day -> day.isAfter(Story.END.minusDays(111)) && !day.isAfter(Story.END.minusDays(21)))
                .count();
        assertThat(last / 21.0).isBetween(0.5 * before / 90, 2.0 * before / 90);
    }

    @Test
    void a_stage_move_waits_for_every_sign_off_and_names_its_approver() {
        var rgt = told("RGT");
        var moves = rgt.all(StageSet.class).stream()
                .filter(set -> set.basis() == StageBasis.EDUCATION_HELD)
                .toList();
        assertThat(moves).singleElement().satisfies(moved -> {
            assertThat(moved.effectiveOn()).isEqualTo(StageMove.MOVES);
            assertThat(moved.stage()).isEqualTo(Stage.INTERMEDIATE);
            assertThat(moved.approver()).isEqualTo(Persona.EDUCATOR.person()).isNotEqualTo(moved.worker());
            assertThat(current(rgt, StageMove.MOVES).stream()
                            .filter(signOff -> signOff.worker().equals(moved.worker()))
                            .map(CompetencySignedOff::element))
                    .containsExactlyInAnyOrderElementsOf(Told.catalogue().codes());
        });
    }

    @Test
    void one_is_told_not_yet_and_later_signed_off_at_band_3() {
        var maya = Persona.SUPPORT_WORKER.person();
        var posts = told("RGT").all(PostStarted.class).stream()
                .filter(post -> post.worker().equals(maya));
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.details().payBand()).isEqualTo(new PayBand(3));
            assertThat(post.details().profession()).isEqualTo(new ProfessionCode("PHY"));
        });
        var skill = new ElementCode("D3-E03");
        assertThat(told("RGT").all(CompetencyAssessed.class).stream()
                        .filter(seen ->
                                seen.worker().equals(maya) && seen.element().equals(skill))
                        .map(seen -> seen.rating().value()))
                .containsExactly(2, 3);
        assertThat(current(told("RGT"), Story.END))
                .anyMatch(each -> each.worker().equals(maya) && each.element().equals(skill));
    }

    @Test
    void after_a_registration_lapses_the_next_sign_off_is_refused_and_the_earlier_ones_stand() {
        var peter = Persona.LAPSED_ASSESSOR.person();
        assertThat(told("RGT").refusals()).contains("REGISTRATION_LAPSED", "NOBODY_SIGNS_FOR_THEMSELVES");
        var signed = told("RGT").all(CompetencySignedOff.class).stream()
                .filter(each -> each.signatory().equals(peter))
                .toList();
        assertThat(signed).isNotEmpty().allMatch(each -> !each.signedOn().isAfter(Assessors.LAPSES));
        assertThat(current(told("RGT"), Story.END))
                .anyMatch(each -> each.signatory().equals(peter));
    }

    @Test
    void a_late_observation_keeps_both_dates_and_its_reason() {
        assertThat(told("RGT").all(CompetencyAssessed.class).stream().filter(seen -> seen.lateReason() != null))
                .singleElement()
                .satisfies(seen -> assertThat(LondonDay.of(seen.occurredAt()))
                        .isEqualTo(seen.happenedOn().plusDays(10)));
    }

    @Test
    void a_leaver_returns_and_a_name_changes() {
        var posts = told("RD8").all(PostStarted.class);
        var ended = told("RD8").all(PostEnded.class).stream()
                .filter(end -> end.endedOn().equals(ToldPeople.RETURNER_LEAVES))
                .map(PostEnded::worker)
                .toList();
        assertThat(posts)
                .anyMatch(
                        post -> ended.contains(post.worker()) && post.startsOn().equals(ToldPosts.RETURN));
        assertThat(told("RGN").all(PersonDetailsChanged.class))
                .singleElement()
                .satisfies(
                        change -> assertThat(LondonDay.of(change.occurredAt())).isEqualTo(ToldPosts.NEW_NAME));
    }

    private static Told told(String ods) {
        return Objects.requireNonNull(TOLD.get(ods), ods);
    }

    private static Set<PersonId> teamOf(Told told, String team) {
        return told.all(PostStarted.class).stream()
                .filter(post -> post.details().team().equals(team))
                .map(PostStarted::worker)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> staged(Told told) {
        Set<PersonId> there = new HashSet<>(inPost(told, Story.END));
        there.retainAll(people(told, StageSet.class, StageSet::worker));
        return there;
    }

    private static <E extends DomainEvent> Set<PersonId> people(Told told, Class<E> type, Function<E, PersonId> who) {
        return told.all(type).stream().map(who).collect(Collectors.toSet());
    }

    private static Set<PersonId> inPost(Told told, LocalDate day) {
        var ended = told.all(PostEnded.class).stream().collect(Collectors.toMap(PostEnded::post, PostEnded::endedOn));
        assertThat(told.all(WorkerRegistered.class)).isNotEmpty();
        return told.all(PostStarted.class).stream()
                .filter(post -> !post.startsOn().isAfter(day))
                .filter(post -> !ended.containsKey(post.post())
                        || !Objects.requireNonNull(ended.get(post.post())).isBefore(day))
                .map(PostStarted::worker)
                .collect(Collectors.toSet());
    }

    /** Of people in post on the day, in force and not over, for the stage that they have then. */
    private static List<CompetencySignedOff> current(Told told, LocalDate day) {
        Map<PersonId, Stage> stages = new HashMap<>();
        told.all(StageSet.class).stream()
                .filter(set -> set.effectiveOn().isBefore(day))
                .forEach(set -> stages.put(set.worker(), set.stage()));
        Set<Object> gone = new HashSet<>();
        told.all(SignOffRevoked.class).forEach(each -> gone.add(each.signOff()));
        told.all(SignOffSuperseded.class).forEach(each -> gone.add(each.signOff()));
        Set<PersonId> there = inPost(told, day);
        return told.all(CompetencySignedOff.class).stream()
                .filter(each -> !gone.contains(each.signOff()) && there.contains(each.worker()))
                .filter(each -> each.stage() == stages.get(each.worker()))
                .filter(each -> each.expiresOn() == null || !day.isAfter(each.expiresOn()))
                .toList();
    }
}

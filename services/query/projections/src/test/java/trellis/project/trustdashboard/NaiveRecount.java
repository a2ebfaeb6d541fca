package trellis.project.trustdashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;

/**
 * Every figure counted again from the facts by looking at each of them, with none of the fold's code: slow, obvious,
 * and therefore the judge.
 */
final class NaiveRecount {
    private final List<RecordedEvent<?>> log;
    private final LocalDate on;
    private final List<Place> places;

    /** Somebody in a post on the day. */
    private record Place(
            PersonId worker, PostDetails details, @Nullable Stage stage) {}

    NaiveRecount(List<RecordedEvent<?>> log, LocalDate on) {
        this.log = log;
        this.on = on;
        this.places = places();
    }

    private <E> List<E> all(Class<E> type) {
        return log.stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<Place> places() {
        var found = new ArrayList<Place>();
        for (var started : all(PostStarted.class)) {
            if (!withdrawn(started.worker()) && held(started)) {
                found.add(new Place(started.worker(), details(started), stage(started.post())));
            }
        }
        return found;
    }

    private boolean withdrawn(PersonId worker) {
        return all(RegistrationWithdrawn.class).stream()
                .anyMatch(e -> e.worker().equals(worker));
    }

    private boolean held(PostStarted started) {
        if (on.isBefore(started.startsOn())) {
            return false;
        }
        PostEnded last = null;
        for (var fact : log) {
            if (fact.event() instanceof PostEnded e && e.post().equals(started.post())) {
                last = e;
            }
            if (fact.event() instanceof PostReopened e && e.post().equals(started.post())) {
                last = null;
            }
        }
        return last == null || (last.reason() != PostEndReason.ENTERED_IN_ERROR && !on.isAfter(last.endedOn()));
    }

    private PostDetails details(PostStarted started) {
        var found = started.details();
        var since = started.startsOn();
        var first = Stream.concat(
                        Stream.of(started.startsOn()),
                        all(PostChanged.class).stream()
                                .filter(e -> e.post().equals(started.post()))
                                .map(PostChanged::effectiveOn))
                .min(LocalDate::compareTo)
                .orElseThrow();
        var any = !on.isBefore(first);
        for (var change : all(PostChanged.class)) {
            if (any
                    && change.post().equals(started.post())
                    && !change.effectiveOn().isAfter(on)
                    && !change.effectiveOn().isBefore(since)) {
                found = change.details();
                since = change.effectiveOn();
            }
        }
        return found;
    }

    private @Nullable Stage stage(PostId post) {
        Stage found = null;
        LocalDate since = null;
        for (var set : all(StageSet.class)) {
            if (set.post().equals(post)
                    && !set.effectiveOn().isAfter(on)
                    && (since == null || !set.effectiveOn().isBefore(since))) {
                found = set.stage();
                since = set.effectiveOn();
            }
        }
        return found;
    }

    private String education(PersonId worker) {
        var found = "NOT_REPORTED";
        LocalDate since = null;
        for (var recorded : all(EducationRecorded.class)) {
            if (recorded.worker().equals(worker)
                    && !recorded.asOf().isAfter(on)
                    && (since == null || !recorded.asOf().isBefore(since))) {
                found = recorded.education().highest().name();
                since = recorded.asOf();
            }
        }
        return found;
    }

    private static String name(@Nullable Stage stage) {
        return stage == null ? "NOT_SET" : stage.name();
    }

    private long people(Predicate<Place> which) {
        return places.stream().filter(which).map(Place::worker).distinct().count();
    }

    long inPost() {
        return people(_ -> true);
    }

    long withStage() {
        return people(place -> place.stage() != null);
    }

    long stageNotSet() {
        return people(place -> place.stage() == null);
    }

    long bandNotReported() {
        return people(place -> place.details().payBand() == null);
    }

    Map<String, Long> byProfessionAndStage() {
        var counts = new TreeMap<String, Long>();
        places.stream()
                .map(place ->
                        List.of(place.worker().toString(), place.details().profession() + "/" + name(place.stage())))
                .distinct()
                .forEach(pair -> counts.merge(pair.getLast(), 1L, Long::sum));
        return counts;
    }

    Map<String, Long> byStageAndEducation() {
        var counts = new TreeMap<String, Long>();
        places.stream()
                .map(place -> List.of(place.worker().toString(), name(place.stage()) + "/" + education(place.worker())))
                .distinct()
                .forEach(pair -> counts.merge(pair.getLast(), 1L, Long::sum));
        return counts;
    }

    private boolean holds(CompetencySignedOff signed) {
        return !on.isBefore(signed.signedOn())
                && (signed.expiresOn() == null || !on.isAfter(signed.expiresOn()))
                && !ended(signed.signOff());
    }

    private boolean ended(SignOffId signOff) {
        return all(SignOffRevoked.class).stream()
                        .anyMatch(e -> e.signOff().equals(signOff)
                                && !LondonDay.of(e.occurredAt()).isAfter(on))
                || all(SignOffSuperseded.class).stream()
                        .anyMatch(e -> e.signOff().equals(signOff)
                                && !LondonDay.of(e.occurredAt()).isAfter(on));
    }

    private record Covered(PersonId worker, ElementCode element, Stage stage) {}

    /** Each with its last valid day, the latest of several; LocalDate.MAX for never. */
    private Map<Covered, LocalDate> covered() {
        Map<Covered, LocalDate> found = new HashMap<>();
        for (var signed : all(CompetencySignedOff.class)) {
            var atStage = places.stream()
                    .anyMatch(place -> place.worker().equals(signed.worker()) && place.stage() == signed.stage());
            if (atStage && holds(signed)) {
                var last = Objects.requireNonNullElse(signed.expiresOn(), LocalDate.MAX);
                found.merge(
                        new Covered(signed.worker(), signed.element(), signed.stage()),
                        last,
                        (a, b) -> a.isBefore(b) ? b : a);
            }
        }
        return found;
    }

    /** Numerator and denominator by domain and stage. */
    Map<String, List<Long>> coverage(FrameworkEditionPublished edition) {
        var found = new TreeMap<String, List<Long>>();
        for (var domain : edition.domains()) {
            for (var stage : Stage.values()) {
                var expected = 0L;
                var numerator = 0L;
                for (var element : domain.elements()) {
                    if (element.expectations().containsKey(stage)) {
                        expected++;
                        numerator += covered().keySet().stream()
                                .filter(each -> each.element().equals(element.code()) && each.stage() == stage)
                                .count();
                    }
                }
                found.put(
                        domain.code() + "/" + stage,
                        List.of(numerator, expected * people(place -> place.stage() == stage)));
            }
        }
        return found;
    }

    long skillsSignedOff() {
        return covered().size();
    }

    long expiringWithin(int days) {
        return covered().values().stream()
                .filter(last -> !last.isAfter(on.plusDays(days)))
                .count();
    }

    Map<String, Long> signedByMonth() {
        var counts = new TreeMap<String, Long>();
        for (var i = 0; i < 12; i++) {
            counts.put(YearMonth.from(on).minusMonths(i).toString(), 0L);
        }
        for (var signed : inTheYear()) {
            counts.merge(YearMonth.from(signed.signedOn()).toString(), 1L, Long::sum);
        }
        return counts;
    }

    private List<CompetencySignedOff> inTheYear() {
        var first = YearMonth.from(on).minusMonths(11).atDay(1);
        return all(CompetencySignedOff.class).stream()
                .filter(signed ->
                        !signed.signedOn().isBefore(first) && !signed.signedOn().isAfter(on))
                .toList();
    }

    List<Long> waitingDays() {
        var days = new ArrayList<Long>();
        for (var asked : all(SignOffRequested.class)) {
            var since = LondonDay.of(asked.occurredAt());
            if (!since.isAfter(on) && !closed(asked.request())) {
                days.add(ChronoUnit.DAYS.between(since, on));
            }
        }
        return days;
    }

    private boolean closed(RequestId request) {
        Set<Instant> closings = new HashSet<>();
        all(SignOffRequestWithdrawn.class).stream()
                .filter(e -> e.request().equals(request))
                .forEach(e -> closings.add(e.occurredAt()));
        all(SignOffReturned.class).stream()
                .filter(e -> e.request().equals(request))
                .forEach(e -> closings.add(e.occurredAt()));
        all(CompetencySignedOff.class).stream()
                .filter(e -> e.request().equals(request))
                .forEach(e -> closings.add(e.occurredAt()));
        return closings.stream().anyMatch(at -> !LondonDay.of(at).isAfter(on));
    }

    List<Long> daysToSignOff() {
        return inTheYear().stream()
                .map(signed -> ChronoUnit.DAYS.between(
                        LondonDay.of(all(SignOffRequested.class).stream()
                                .filter(asked -> asked.request().equals(signed.request()))
                                .findFirst()
                                .orElseThrow()
                                .occurredAt()),
                        signed.signedOn()))
                .sorted()
                .toList();
    }
}

package trellis.project.signoffhistory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.project.catalogue.Edition;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

/**
 * What has changed since a sign-off, up to a day. Its own facts stand on its row; what was told of its signatory and its
 * worker is joined by position, what the catalogue published by time, and what a date brings by that date.
 *
 * @param people everybody of whom something was told
 * @param editions all that were published
 * @param today nothing later is told
 */
public record SinceThen(Map<PersonId, PersonHistory> people, List<Edition> editions, LocalDate today) {
    /** Whether the criterion that was signed against reads the same in a later edition. */
    public enum Wording {
        WORDING_SAME,
        WORDING_CHANGED,
        NO_LONGER_EXPECTED
    }

    public SinceThen {
        people = Map.copyOf(people);
        editions = List.copyOf(editions);
    }

    /** Everything, earliest first; nothing for a fact that is no sign-off. */
    public List<Since> of(HistoryRow row) {
        return Stream.of(row.changes().stream(), lapse(row).stream(), outside(row).stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Since::at))
                .toList();
    }

    /** What no fact about the skill itself tells, earliest first. */
    public List<Since> outside(HistoryRow row) {
        if (row.outcome() != HistoryRow.Outcome.SIGNED) {
            return List.of();
        }
        return Stream.of(ofSignatory(row), ofWorker(row), ofCatalogue(row))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Since::at))
                .toList();
    }

    /** The last valid day is over though nothing has confirmed it yet. */
    private Optional<Since> lapse(HistoryRow row) {
        var validity = row.validity();
        if (row.outcome() != HistoryRow.Outcome.SIGNED
                || validity == null
                || validity.expiresOn() == null
                || validity.endedOn() != null
                || !validity.expiredOn(today)
                || row.changes().stream().anyMatch(each -> each.what() == What.LAPSED)) {
            return Optional.empty();
        }
        return Optional.of(Since.by(What.LAPSED, validity.expiresOn().plusDays(1)));
    }

    private Stream<Since> ofSignatory(HistoryRow row) {
        var signatory = told(row.signatory());
        var authority = row.terms() == null ? null : row.terms().authority().authority();
        var told = signatory.stream()
                .flatMap(person -> person.facts().stream())
                .filter(fact -> switch (fact.since().what()) {
                    case AUTHORITY_WITHDRAWN ->
                        fact.authority() != null && fact.authority().equals(authority);
                    case REGISTRATION_CHECKED -> true;
                    case REVOKED,
                            SUPERSEDED,
                            LAPSED,
                            SIGNED_AGAIN,
                            ASSESSED_AGAIN,
                            REGISTRATION_LAPSED,
                            POST_ENDED,
                            POST_REOPENED,
                            NEWER_EDITION -> false;
                })
                .map(PersonHistory.Told::since)
                .filter(since -> since.isAfter(row.position()));
        var lapses = signatory.stream()
                .flatMap(person -> person.lapses(today))
                .filter(day -> day.isAfter(LondonDay.of(row.occurredAt())))
                .map(day -> Since.by(What.REGISTRATION_LAPSED, day));
        return Stream.concat(told, lapses);
    }

    private Stream<Since> ofWorker(HistoryRow row) {
        return told(row.skill().worker()).stream()
                .flatMap(person -> person.facts().stream())
                .map(PersonHistory.Told::since)
                .filter(since -> since.what() == What.POST_ENDED || since.what() == What.POST_REOPENED)
                .filter(since -> since.isAfter(row.position()));
    }

    private Stream<Since> ofCatalogue(HistoryRow row) {
        var terms = row.terms();
        if (terms == null) {
            return Stream.empty();
        }
        var signed = editions.stream()
                .filter(edition -> edition.edition().equals(terms.edition()))
                .findFirst()
                .map(edition -> words(edition, row.skill().element(), row.stage()))
                .orElse(null);
        return editions.stream()
                .filter(edition -> edition.publishedAt().isAfter(row.occurredAt()))
                .filter(edition -> !edition.edition().equals(terms.edition()))
                .map(edition -> new Since(
                        What.NEWER_EDITION,
                        LondonDay.of(edition.publishedAt()),
                        edition.publishedAt(),
                        null,
                        null,
                        wording(signed, words(edition, row.skill().element(), row.stage()))
                                .name()));
    }

    private static Wording wording(@Nullable String before, @Nullable String now) {
        if (now == null) {
            return Wording.NO_LONGER_EXPECTED;
        }
        return now.equals(before) ? Wording.WORDING_SAME : Wording.WORDING_CHANGED;
    }

    private static @Nullable String words(Edition edition, ElementCode code, @Nullable Stage stage) {
        return edition.elements().stream()
                .filter(element -> element.code().equals(code))
                .findFirst()
                .map(element -> element.expectations().get(stage))
                .orElse(null);
    }

    private Optional<PersonHistory> told(@Nullable PersonId person) {
        return person == null ? Optional.empty() : Optional.ofNullable(people.get(person));
    }
}

package trellis.project.signoffhistory;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.E1;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.assessed;
import static trellis.project.Facts.at;
import static trellis.project.Facts.authorised;
import static trellis.project.Facts.day;
import static trellis.project.Facts.ended;
import static trellis.project.Facts.hcpc;
import static trellis.project.Facts.lapsed;
import static trellis.project.Facts.looked;
import static trellis.project.Facts.reopened;
import static trellis.project.Facts.requested;
import static trellis.project.Facts.revoked;
import static trellis.project.Facts.signed;
import static trellis.project.Facts.withdrawnAuthority;
import static trellis.project.signoffhistory.HistoryRow.What.ASSESSED_AGAIN;
import static trellis.project.signoffhistory.HistoryRow.What.AUTHORITY_WITHDRAWN;
import static trellis.project.signoffhistory.HistoryRow.What.LAPSED;
import static trellis.project.signoffhistory.HistoryRow.What.NEWER_EDITION;
import static trellis.project.signoffhistory.HistoryRow.What.POST_ENDED;
import static trellis.project.signoffhistory.HistoryRow.What.POST_REOPENED;
import static trellis.project.signoffhistory.HistoryRow.What.REGISTRATION_CHECKED;
import static trellis.project.signoffhistory.HistoryRow.What.REGISTRATION_LAPSED;
import static trellis.project.signoffhistory.HistoryRow.What.REVOKED;
import static trellis.project.signoffhistory.HistoryRow.What.SIGNED_AGAIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.InMemory;
import trellis.project.SkillKey;
import trellis.project.catalogue.CatalogueProjection;
import trellis.project.catalogue.Edition;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;
import trellis.testkit.history.SmallFramework;

class SinceThenTest {
    static final LocalDate TODAY = day(12, 1);
    static final Edition FIRST = Objects.requireNonNull(
            InMemory.after(new CatalogueProjection(), SmallFramework.edition()).get(SmallFramework.EDITION));

    /** What is told on a day of the sign-off that EVE gave ANN on 7 January under her second authority. */
    static List<Since> changes(LocalDate today, List<Edition> editions, DomainEvent... events) {
        var parts = InMemory.after(new SignOffHistoryProjection(), events);
        var people = new HashMap<PersonId, PersonHistory>();
        parts.values().forEach(part -> {
            if (part instanceof PersonHistory person) {
                people.put(person.person(), person);
            }
        });
        var skill = (SignOffHistory) Objects.requireNonNull(parts.get(new HistoryKey.OfSkill(new SkillKey(ANN, E1))));
        var signed = skill.rows().stream()
                .filter(row -> row.outcome() == Outcome.SIGNED)
                .findFirst()
                .orElseThrow();
        return new SinceThen(people, editions, today).of(signed);
    }

    /** The sign-off, EVE's authority before it, and what came after. */
    static List<Since> after(@Nullable LocalDate registeredUntil, DomainEvent... later) {
        var events = new ArrayList<DomainEvent>();
        events.add(authorised(EVE, 2, hcpc(registeredUntil), day(1, 1), null));
        events.add(assessed(1, 3, day(1, 5)));
        events.add(requested(1, 1, EVE, day(1, 6)));
        events.add(signed(1, 1, 1, day(1, 7), day(9, 30)));
        events.addAll(List.of(later));
        return changes(day(9, 1), List.of(FIRST), events.toArray(DomainEvent[]::new));
    }

    @Test
    void nothing_changed_while_nothing_came_after() {
        assertThat(after(null)).isEmpty();
        assertThat(after(day(12, 31))).isEmpty();
    }

    @Test
    void the_authority_that_was_relied_on_may_be_withdrawn_and_no_other_counts() {
        assertThat(after(null, withdrawnAuthority(EVE, 2, day(3, 1))))
                .singleElement()
                .satisfies(since -> {
                    assertThat(since.what()).isEqualTo(AUTHORITY_WITHDRAWN);
                    assertThat(since.on()).isEqualTo(day(3, 1));
                    assertThat(since.note()).isEqualTo("LEFT");
                    assertThat(since.position()).isEqualTo(5);
                    assertThat(since.by()).isNotNull();
                });
        assertThat(after(null, withdrawnAuthority(EVE, 1, day(3, 1)))).isEmpty();
        assertThat(after(null, withdrawnAuthority(BOB, 1, day(3, 1)))).isEmpty();
    }

    @Test
    void what_was_told_before_the_signature_is_no_change_since() {
        assertThat(changes(
                        TODAY,
                        List.of(),
                        authorised(EVE, 2, hcpc(null), day(1, 1), null),
                        withdrawnAuthority(EVE, 2, day(1, 2)),
                        looked(EVE, hcpc(null), day(1, 3)),
                        ended(ANN, 1, day(1, 4)),
                        requested(1, 1, EVE, day(1, 6)),
                        signed(1, 1, 1, day(1, 7), null)))
                .isEmpty();
    }

    @Test
    void the_register_was_looked_at_again() {
        assertThat(after(day(12, 31), looked(EVE, hcpc(day(12, 31)), day(2, 1))))
                .extracting(Since::what, Since::note)
                .containsExactly(Tuple.tuple(REGISTRATION_CHECKED, "HCPC"));
        assertThat(after(null, looked(EVE, Registration.NONE, day(2, 1))))
                .extracting(Since::note)
                .containsExactly("NONE");
    }

    @Test
    void another_authority_on_the_same_look_is_no_new_look_and_on_another_it_is() {
        assertThat(after(day(12, 31), authorised(EVE, 3, hcpc(day(12, 31)), day(2, 1), null)))
                .isEmpty();
        assertThat(after(day(6, 30), authorised(EVE, 3, hcpc(day(12, 31)), day(2, 1), null)))
                .extracting(Since::what)
                .containsExactly(REGISTRATION_CHECKED);
    }

    @Test
    void a_registration_lapses_the_day_after_its_last_unless_somebody_looked_before() {
        assertThat(after(day(8, 31)))
                .extracting(Since::what, Since::on)
                .containsExactly(tuple(REGISTRATION_LAPSED, 9, 1));
        assertThat(after(day(9, 1))).isEmpty();
        assertThat(after(day(3, 31), looked(EVE, hcpc(null), day(4, 1))))
                .extracting(Since::what)
                .containsExactly(REGISTRATION_CHECKED);
        assertThat(after(day(3, 31), looked(EVE, hcpc(day(5, 31)), day(4, 2))))
                .extracting(Since::what, Since::on)
                .containsExactly(
                        tuple(REGISTRATION_LAPSED, 4, 1),
                        tuple(REGISTRATION_CHECKED, 4, 2),
                        tuple(REGISTRATION_LAPSED, 6, 1));
        assertThat(after(day(1, 6))).isEmpty();
    }

    @Test
    void a_post_of_the_worker_ends_and_is_opened_again() {
        assertThat(after(null, ended(ANN, 1, day(3, 31)), reopened(ANN, 1, day(4, 5)), ended(BOB, 2, day(5, 1))))
                .extracting(Since::what, Since::on)
                .containsExactly(tuple(POST_ENDED, 3, 31), tuple(POST_REOPENED, 4, 5));
    }

    @Test
    void its_own_facts_stand_among_them_in_time() {
        assertThat(after(
                        null,
                        assessed(2, 4, day(2, 1)),
                        withdrawnAuthority(EVE, 2, day(3, 1)),
                        signed(2, 2, 2, day(4, 1), null),
                        revoked(1, day(5, 1))))
                .extracting(Since::what)
                .containsExactly(ASSESSED_AGAIN, AUTHORITY_WITHDRAWN, SIGNED_AGAIN, REVOKED);
    }

    @Test
    void it_lapses_by_its_date_though_nothing_has_confirmed_it() {
        var facts = List.of(requested(1, 1, EVE, day(1, 6)), signed(1, 1, 1, day(1, 7), day(6, 30)));
        var events = facts.toArray(DomainEvent[]::new);
        assertThat(changes(day(6, 30), List.of(), events)).isEmpty();
        assertThat(changes(day(7, 1), List.of(), events))
                .extracting(Since::what, Since::on)
                .containsExactly(tuple(LAPSED, 7, 1));
        var confirmed = new ArrayList<DomainEvent>(facts);
        confirmed.add(lapsed(1, day(6, 30)));
        assertThat(changes(TODAY, List.of(), confirmed.toArray(DomainEvent[]::new)))
                .extracting(Since::what)
                .containsExactly(LAPSED);
        var taken = new ArrayList<DomainEvent>(facts);
        taken.add(revoked(1, day(5, 1)));
        assertThat(changes(TODAY, List.of(), taken.toArray(DomainEvent[]::new)))
                .extracting(Since::what)
                .containsExactly(REVOKED);
    }

    @Test
    void an_edition_that_was_published_later_says_whether_its_words_are_the_same() {
        var events = new DomainEvent[] {requested(1, 1, EVE, day(1, 6)), signed(1, 1, 1, day(1, 7), null)};
        assertThat(changes(TODAY, List.of(FIRST, later("same", day(2, 1), expectations -> expectations)), events))
                .singleElement()
                .satisfies(since -> {
                    assertThat(since.what()).isEqualTo(NEWER_EDITION);
                    assertThat(since.on()).isEqualTo(day(2, 1));
                    assertThat(since.note()).isEqualTo("WORDING_SAME");
                    assertThat(since.position()).isNull();
                    assertThat(since.by()).isNull();
                });
        assertThat(notes(events, expectations -> {
                    expectations.put(Stage.ENTRY, "Does it otherwise");
                    return expectations;
                }))
                .containsExactly("WORDING_CHANGED");
        assertThat(notes(events, expectations -> {
                    expectations.put(Stage.INTERMEDIATE, "Only this stage reads otherwise");
                    return expectations;
                }))
                .containsExactly("WORDING_SAME");
        assertThat(notes(events, expectations -> {
                    expectations.remove(Stage.ENTRY);
                    return expectations;
                }))
                .containsExactly("NO_LONGER_EXPECTED");
        assertThat(changes(TODAY, List.of(FIRST, later("before", day(1, 1), expectations -> expectations)), events))
                .isEmpty();
        assertThat(changes(TODAY, List.of(later("without the first", day(2, 1), expectations -> expectations)), events))
                .extracting(Since::note)
                .containsExactly("WORDING_CHANGED");
    }

    @Test
    void only_a_sign_off_has_changes() {
        var skill = (SignOffHistory) Objects.requireNonNull(InMemory.after(
                        new SignOffHistoryProjection(),
                        requested(1, 1, EVE, day(1, 6)),
                        signed(1, 1, 1, day(1, 7), day(1, 8)))
                .get(new HistoryKey.OfSkill(new SkillKey(ANN, E1))));
        var since = new SinceThen(Map.of(), List.of(FIRST, later("later", day(2, 1), e -> e)), TODAY);
        assertThat(since.of(skill.rows().getFirst())).isEmpty();
        assertThat(since.of(skill.rows().getLast())).extracting(Since::what).containsExactly(LAPSED, NEWER_EDITION);
        assertThat(since.outside(skill.rows().getLast()))
                .extracting(Since::what)
                .containsExactly(NEWER_EDITION);
    }

    private static List<String> notes(DomainEvent[] events, UnaryOperator<Map<Stage, String>> wording) {
        return changes(TODAY, List.of(FIRST, later("later", day(2, 1), wording)), events).stream()
                .map(since -> Objects.requireNonNull(since.note()))
                .toList();
    }

    private static Tuple tuple(What what, int month, int day) {
        return Tuple.tuple(what, day(month, day));
    }

    private static Edition later(String name, LocalDate on, UnaryOperator<Map<Stage, String>> wording) {
        Instant published = at(on);
        return new Edition(
                new EditionId(name),
                FIRST.content(),
                FIRST.note(),
                FIRST.licence(),
                FIRST.sources(),
                FIRST.stages(),
                FIRST.domains().stream()
                        .map(domain -> reworded(domain, wording))
                        .toList(),
                published,
                FIRST.position() + 1);
    }

    private static FrameworkDomain reworded(FrameworkDomain domain, UnaryOperator<Map<Stage, String>> wording) {
        return new FrameworkDomain(
                domain.number(),
                domain.code(),
                domain.name(),
                domain.summary(),
                domain.provenance(),
                domain.elements().stream()
                        .map(element -> element.code().equals(E1) ? reworded(element, wording) : element)
                        .toList());
    }

    private static FrameworkElement reworded(FrameworkElement e, UnaryOperator<Map<Stage, String>> wording) {
        return new FrameworkElement(
                e.code(),
                e.title(),
                e.officialRef(),
                e.provenance(),
                e.kind(),
                e.reassessMonths(),
                e.reassessNote(),
                e.required(),
                e.twoPerson(),
                e.registrationNeeded(),
                wording.apply(new TreeMap<>(e.expectations())));
    }
}

package trellis.project.signoffhistory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

/**
 * What was told of one person that a sign-off is read with, in the log's order. Each fact is kept once, however many
 * sign-offs the person gave or holds.
 */
public record PersonHistory(PersonId person, List<Told> facts) implements HistoryPart {
    /**
     * @param since the fact as a change since whatever was signed before it
     * @param authority that was withdrawn, or null
     * @param registration as the register said, or null
     */
    public record Told(
            Since since,
            @Nullable AuthorityId authority,
            @Nullable Registered registration) {}

    /** @param validUntil the last day, or null when the register names none */
    public record Registered(
            Register register,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate validUntil) {
        static Registered of(Registration registration) {
            return new Registered(registration.register(), registration.checkedOn(), registration.validUntil());
        }
    }

    public PersonHistory {
        facts = List.copyOf(facts);
    }

    PersonHistory authorised(RecordedEvent<?> fact, AssessorAuthorised e) {
        var said = Registered.of(e.registration());
        // Another authority on the same look at the register is no new look.
        return said.equals(lastSaid()) ? this : looked(fact, said);
    }

    PersonHistory checked(RecordedEvent<?> fact, RegistrationChecked e) {
        return looked(fact, Registered.of(e.registration()));
    }

    PersonHistory withdrawn(RecordedEvent<?> fact, AuthorityWithdrawn e) {
        var since = Since.of(What.AUTHORITY_WITHDRAWN, fact, e.reasonCode());
        return with(new Told(since, e.authority(), null));
    }

    PersonHistory left(RecordedEvent<?> fact, PostEnded e) {
        return with(new Told(Since.of(What.POST_ENDED, fact, e.reason().name()).on(e.endedOn()), null, null));
    }

    PersonHistory reopened(RecordedEvent<?> fact, PostReopened e) {
        return with(new Told(Since.of(What.POST_REOPENED, fact, null), null, null));
    }

    /** Days on which the register's word ran out before anybody had looked again, up to and with that day. */
    Stream<LocalDate> lapses(LocalDate today) {
        var looks = facts.stream().filter(told -> told.registration() != null).toList();
        return Stream.iterate(0, i -> i < looks.size(), i -> i + 1).flatMap(i -> {
            var registration = looks.get(i).registration();
            var last = registration == null ? null : registration.validUntil();
            var known = i + 1 < looks.size()
                    ? LondonDay.of(looks.get(i + 1).since().at()).minusDays(1)
                    : today;
            return last != null && last.isBefore(known) ? Stream.of(last.plusDays(1)) : Stream.empty();
        });
    }

    private PersonHistory looked(RecordedEvent<?> fact, Registered said) {
        var since = Since.of(What.REGISTRATION_CHECKED, fact, said.register().name());
        return with(new Told(since, null, said));
    }

    private @Nullable Registered lastSaid() {
        return facts.stream()
                .map(Told::registration)
                .flatMap(Stream::ofNullable)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private PersonHistory with(Told told) {
        return new PersonHistory(
                person, Stream.concat(facts.stream(), Stream.of(told)).toList());
    }
}

package trellis.decide.signoff;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.signoff.SignOffRule.ALREADY_DECIDED;
import static trellis.decide.signoff.SignOffRule.ALREADY_SIGNED_OFF;
import static trellis.decide.signoff.SignOffRule.ANOTHER_REGISTRANT_MUST_SIGN;
import static trellis.decide.signoff.SignOffRule.ASSESSED_AGAINST_ANOTHER_WORDING;
import static trellis.decide.signoff.SignOffRule.ASSESSMENT_SUPERSEDED;
import static trellis.decide.signoff.SignOffRule.DECLARATION_MISSING;
import static trellis.decide.signoff.SignOffRule.DIRECT_OBSERVATION_NEEDED;
import static trellis.decide.signoff.SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES;
import static trellis.decide.signoff.SignOffRule.NOT_EXPECTED_AT_THIS_STAGE;
import static trellis.decide.signoff.SignOffRule.NOT_THE_NAMED_SIGNATORY;
import static trellis.decide.signoff.SignOffRule.NO_SIGN_OFF_REQUESTED;
import static trellis.decide.signoff.SignOffRule.OBSERVATION_TOO_OLD;
import static trellis.decide.signoff.SignOffRule.RATING_BELOW_REQUIRED;
import static trellis.decide.signoff.SignOffRule.REGISTRATION_LAPSED;
import static trellis.decide.signoff.SignOffRule.SIGNATORY_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import trellis.decide.Authorities;
import trellis.decide.Authorities.Scope;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.assessment.Method;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
import trellis.language.signoff.Authority;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;

/** A signatory answers for a worker's competence. */
final class Signing {
    private Signing() {}

    static Decision signOff(SignOff command, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(NOBODY_SIGNS_FOR_THEMSELVES, () -> command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.ASSESSOR, today))
                .refuse(DECLARATION_MISSING, () -> command.declaration() == null)
                .otherwise(() -> state.request(command.request())
                        .map(request -> answer(command, request, state))
                        .orElseGet(() -> reject(NO_SIGN_OFF_REQUESTED)));
    }

    private static Decision answer(SignOff command, Request request, SignOffState state) {
        return switch (request.fate()) {
            case Request.Pending _ -> decide(command, request, state);
            case Request.Withdrawn _ -> reject(NO_SIGN_OFF_REQUESTED);
            case Request.Returned _ -> reject(ALREADY_DECIDED);
            case Request.Signed signed -> again(command, signed, state);
        };
    }

    private static Decision again(SignOff command, Request.Signed signed, SignOffState state) {
        var stands = state.signOff(signed.signOff())
                .filter(each -> each.fate() instanceof Standing.Stands)
                .isPresent();
        if (!stands) {
            return reject(ALREADY_DECIDED);
        }
        return signed.by().equals(command.actor()) ? nothingToDo() : reject(ALREADY_SIGNED_OFF);
    }

    private static Decision decide(SignOff command, Request request, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(NOT_THE_NAMED_SIGNATORY, () -> isForAnother(request, command.actor()))
                .check(() -> state.employment().gapOn(today))
                .otherwise(() -> state.answers()
                        .find(request.assessment())
                        .map(answer -> decide(command, answer, state, today))
                        .orElseGet(() -> reject(NO_SIGN_OFF_REQUESTED)));
    }

    private static boolean isForAnother(Request request, PersonId actor) {
        return request.signatory() != null && !request.signatory().equals(actor);
    }

    private static Decision decide(SignOff command, Answer answer, SignOffState state, LocalDate today) {
        return command.terms()
                .at(answer.stage())
                .map(terms -> decide(command, answer, terms, state, today))
                .orElseGet(() -> reject(NOT_EXPECTED_AT_THIS_STAGE));
    }

    private static Decision decide(
            SignOff command, Answer answer, ElementTerms terms, SignOffState state, LocalDate today) {
        var scope = new Scope(terms.element(), answer.stage(), answer.setting(), today);
        var relied = state.answers().reliedOn(answer);
        return judge().refuse(ASSESSMENT_SUPERSEDED, () -> !state.answers().isLatest(answer))
                .refuse(
                        ASSESSED_AGAINST_ANOTHER_WORDING,
                        () -> !terms.criterion().equals(answer.criterion()))
                .refuse(RATING_BELOW_REQUIRED, () -> !answer.rating().atLeast(terms.required()))
                .check(() -> state.signatory().gap(scope))
                .check(() -> registrationGap(state.signatory(), terms, isOwn(relied, command.actor()), today))
                .refuse(DIRECT_OBSERVATION_NEEDED, () -> terms.kind() == AssessmentKind.OBSERVED && !seen(relied))
                .refuse(
                        OBSERVATION_TOO_OLD,
                        () -> expiry(terms, relied, today)
                                .filter(today::isAfter)
                                .isPresent())
                .otherwise(() -> accept(Stream.concat(
                                state.currentAbout(answer, today)
                                        .map(former -> new SignOffSuperseded(
                                                former.id(),
                                                command.worker(),
                                                command.element(),
                                                answer.id(),
                                                command.at())),
                                Stream.of(signedOff(command, answer, terms, relied, state.signatory(), scope)))
                        .toList()));
    }

    /** Also whoever only gave the observation behind somebody else's answer would sign what they saw themselves. */
    private static boolean isOwn(List<Answer> relied, PersonId actor) {
        return relied.stream().anyMatch(each -> each.assessor().equals(actor));
    }

    /** Registrants stay accountable for what they let others do. */
    private static Optional<SignOffRule> registrationGap(
            Authorities signatory, ElementTerms terms, boolean assessedByThemselves, LocalDate today) {
        if (terms.twoPerson() && assessedByThemselves) {
            return Optional.of(ANOTHER_REGISTRANT_MUST_SIGN);
        }
        if (!terms.registrationNeeded() && !terms.twoPerson()) {
            return Optional.empty();
        }
        if (!signatory.registered()) {
            return Optional.of(assessedByThemselves ? ANOTHER_REGISTRANT_MUST_SIGN : SIGNATORY_NOT_REGISTERED);
        }
        return signatory.registrationHasLapsedBy(today) ? Optional.of(REGISTRATION_LAPSED) : Optional.empty();
    }

    private static boolean seen(List<Answer> relied) {
        return oldestSeenOn(relied).isPresent();
    }

    private static Optional<LocalDate> oldestSeenOn(List<Answer> relied) {
        return relied.stream()
                .filter(each -> each.method() == Method.DIRECT_OBSERVATION)
                .map(Answer::happenedOn)
                .min(LocalDate::compareTo);
    }

    /** The last valid day, counted from the oldest direct observation relied on, else from the day of signing. */
    private static Optional<LocalDate> expiry(ElementTerms terms, List<Answer> relied, LocalDate signedOn) {
        return Optional.ofNullable(terms.reassessMonths())
                .map(months -> oldestSeenOn(relied).orElse(signedOn).plusMonths(months));
    }

    private static CompetencySignedOff signedOff(
            SignOff command,
            Answer answer,
            ElementTerms terms,
            List<Answer> relied,
            Authorities signatory,
            Scope scope) {
        return new CompetencySignedOff(
                command.signOff(),
                command.request(),
                command.worker(),
                answer.edition(),
                command.element(),
                answer.stage(),
                answer.setting(),
                answer.criterion(),
                answer.id(),
                relied.stream().map(Answer::asEvidence).toList(),
                answer.assessor(),
                command.actor(),
                new Authority(
                        signatory.reliedOn(scope),
                        signatory.registration().register(),
                        signatory.registration().checkedOn()),
                Objects.requireNonNull(command.declaration(), "declaration"),
                scope.day(),
                oldestSeenOn(relied).orElse(null),
                expiry(terms, relied, scope.day()).orElse(null),
                command.at());
    }
}

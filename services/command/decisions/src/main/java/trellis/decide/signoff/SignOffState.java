package trellis.decide.signoff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.decide.Authorities;
import trellis.decide.Employment;
import trellis.decide.Rights;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;

/**
 * What is read to decide about one worker and element.
 *
 * @param signatory the authority of who asks
 * @param claims the worker's self-assessments
 */
public record SignOffState(
        Rights rights,
        Employment employment,
        Authorities signatory,
        Answers answers,
        Set<AssessmentId> claims,
        Map<RequestId, Request> requests,
        Map<SignOffId, Standing> signOffs) {
    static final SignOffState INITIAL = new SignOffState(
            Rights.NONE, Employment.NONE, Authorities.NONE, Answers.NONE, Set.of(), Map.of(), Map.of());

    public SignOffState {
        claims = Set.copyOf(claims);
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        signOffs = Collections.unmodifiableMap(new LinkedHashMap<>(signOffs));
    }

    Optional<Request> request(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    Optional<Standing> signOff(SignOffId id) {
        return Optional.ofNullable(signOffs.get(id));
    }

    /** The request in which this version of an answer was decided, if it was. */
    Optional<Request> decisionOn(AssessmentId assessment) {
        return requests.values().stream()
                .filter(each -> each.assessment().equals(assessment))
                .filter(each -> switch (each.fate()) {
                    case Request.Signed _ -> true;
                    case Request.Returned returned -> returned.decides();
                    case Request.Pending _, Request.Withdrawn _ -> false;
                })
                .findFirst();
    }

    /** The request that waits for a decision about the same stage and setting, if one does. */
    Optional<Request> waitingFor(Answer answer) {
        return requests.values().stream()
                .filter(Request::isPending)
                .filter(each -> answers.find(each.assessment())
                        .filter(answer::isAboutTheSameAs)
                        .isPresent())
                .findFirst();
    }

    Stream<Standing> currentAbout(Answer answer, LocalDate day) {
        return signOffs.values().stream()
                .filter(each -> each.stage() == answer.stage() && each.setting() == answer.setting())
                .filter(each -> each.isCurrentOn(day));
    }

    SignOffState with(Rights changed) {
        return new SignOffState(changed, employment, signatory, answers, claims, requests, signOffs);
    }

    SignOffState with(Employment changed) {
        return new SignOffState(rights, changed, signatory, answers, claims, requests, signOffs);
    }

    SignOffState with(Authorities changed) {
        return new SignOffState(rights, employment, changed, answers, claims, requests, signOffs);
    }

    SignOffState with(Answer answer) {
        return new SignOffState(rights, employment, signatory, answers.with(answer), claims, requests, signOffs);
    }

    SignOffState withClaim(AssessmentId claim) {
        var more = Stream.concat(claims.stream(), Stream.of(claim)).collect(Collectors.toSet());
        return new SignOffState(rights, employment, signatory, answers, more, requests, signOffs);
    }

    SignOffState with(Request request) {
        var changed = new LinkedHashMap<>(requests);
        changed.put(request.id(), request);
        return new SignOffState(rights, employment, signatory, answers, claims, changed, signOffs);
    }

    SignOffState with(Standing signOff) {
        var changed = new LinkedHashMap<>(signOffs);
        changed.put(signOff.id(), signOff);
        return new SignOffState(rights, employment, signatory, answers, claims, requests, changed);
    }

    SignOffState now(RequestId id, Request.Fate fate) {
        return request(id).map(each -> with(each.now(fate))).orElse(this);
    }

    SignOffState now(SignOffId id, Standing.Fate fate) {
        return signOff(id).map(each -> with(each.now(fate))).orElse(this);
    }
}

package trellis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import trellis.command.store.Engine;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.signoff.Authority;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffId;

/** What 64 trusts did before: workers in post, each skill of theirs assessed, asked for and signed off. */
final class Past {
    private Past() {}

    /**
     * @param workers of each trust
     * @param skills of each worker; 40 are known
     * @return how many facts it is
     */
    static long tell(Engine engine, int workers, int skills) {
        long facts = 0;
        var written = new ArrayList<CompletableFuture<Long>>();
        for (int worker = 0; worker < workers; worker++) {
            for (int tenant = 0; tenant < Trial.TENANTS.size(); tenant++) {
                var person = Trial.somebody();
                var life = life(person, skills);
                written.add(engine.append(Trial.tenant(tenant), person, life));
                facts += life.size();
            }
            written.forEach(CompletableFuture::join);
        }
        return facts;
    }

    private static List<DomainEvent> life(PersonId worker, int skills) {
        var facts = new ArrayList<>(Trial.competent(worker, skills));
        for (int number = 0; number < skills; number++) {
            var request = new RequestId(Trial.id());
            var element = Trial.element(number);
            // The assessments are the last so many of those facts.
            var assessed = (CompetencyAssessed) facts.get(facts.size() - skills - number);
            facts.add(new SignOffRequested(
                    request, worker, element, Stage.ENTRY, assessed.assessment(), null, Trial.declared(), Trial.NOW));
            facts.add(signedOff(request, worker, element, assessed.assessment()));
        }
        return facts;
    }

    private static CompetencySignedOff signedOff(
            RequestId request, PersonId worker, ElementCode element, AssessmentId assessment) {
        return new CompetencySignedOff(
                new SignOffId(Trial.id()),
                request,
                worker,
                new EditionId("2021-10/own-words-1"),
                element,
                Stage.ENTRY,
                Setting.WARD,
                Trial.declared(),
                assessment,
                List.of(Trial.evidence(assessment)),
                Trial.somebody(),
                Trial.somebody(),
                new Authority(new AuthorityId(Trial.id()), Register.HCPC, Trial.HIRED),
                Trial.declared(),
                Trial.HIRED.plusYears(1),
                Trial.HIRED,
                Trial.HIRED.plusYears(3),
                Trial.NOW);
    }
}

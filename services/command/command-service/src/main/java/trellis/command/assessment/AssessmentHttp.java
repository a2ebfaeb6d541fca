package trellis.command.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.assessment.AssessmentReplies.Authorised;
import trellis.command.assessment.AssessmentReplies.Claimed;
import trellis.command.assessment.AssessmentReplies.Observed;
import trellis.command.assessment.AssessmentReplies.OneAssessment;
import trellis.command.assessment.AssessmentRequests.Authorise;
import trellis.command.assessment.AssessmentRequests.Claim;
import trellis.command.assessment.AssessmentRequests.Observation;
import trellis.command.assessment.AssessmentRequests.RegisterEntry;
import trellis.command.assessment.AssessmentRequests.Withdraw;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "assessment", description = "Assessors' authority, self-assessment and observation")
class AssessmentHttp {
    private final AuthorityHandler authorities;
    private final AssessmentHandler assessments;

    AssessmentHttp(AuthorityHandler authorities, AssessmentHandler assessments) {
        this.authorities = authorities;
        this.assessments = assessments;
    }

    @PostMapping("/assessor-authorities")
    @Operation(operationId = "authoriseAssessor", summary = "Let a person assess skills, stages and settings on dates")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Authorised> authorise(Entry entry, @Valid @RequestBody Authorise body) {
        var accepted = authorities.authorise(entry, body);
        var authority = accepted.idOf(
                AssessorAuthorised.class, event -> event.authority().value());
        return accepted.created(
                "/api/v1/assessor-authorities/" + authority,
                new Authorised(accepted.log(), accepted.position(), authority));
    }

    @PostMapping("/assessor-authorities/{authority}/withdraw")
    @Operation(operationId = "withdrawAuthority", summary = "End an authority at once; what was signed stands")
    ResponseEntity<Written> withdraw(Entry entry, @PathVariable UUID authority, @Valid @RequestBody Withdraw body) {
        return authorities.withdraw(entry, authority, body.reason()).written();
    }

    @PostMapping("/assessors/{person}/registration-checks")
    @Operation(operationId = "checkRegistration", summary = "Record what a look at the register said")
    ResponseEntity<Written> check(Entry entry, @PathVariable UUID person, @Valid @RequestBody RegisterEntry body) {
        return authorities.check(entry, person, body).written();
    }

    @PostMapping("/self-assessments")
    @Operation(operationId = "selfAssess", summary = "Say how one does a skill oneself: a claim, never competence")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Claimed> claim(Entry entry, @Valid @RequestBody Claim body) {
        var accepted = assessments.claim(entry, body);
        var assessment =
                accepted.idOf(SelfAssessed.class, event -> event.assessment().value());
        return accepted.created(
                "/api/v1/self-assessments/" + assessment, new Claimed(accepted.log(), accepted.position(), assessment));
    }

    @PostMapping("/observations")
    @Operation(operationId = "recordObservation", summary = "Record one occasion with an outcome for each skill seen")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Observed> observe(Entry entry, @Valid @RequestBody Observation body) {
        var accepted = assessments.observe(entry, body);
        var found = accepted.all(CompetencyAssessed.class);
        var observation = accepted.idOf(
                CompetencyAssessed.class, event -> event.observation().value());
        var each = found.stream()
                .map(event -> new OneAssessment(
                        event.assessment().value(), event.element().value(), event.meets()))
                .toList();
        return accepted.created(
                "/api/v1/observations/" + observation,
                new Observed(accepted.log(), accepted.position(), observation, each));
    }
}

package trellis.command.signoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Caller;
import trellis.command.door.Entry;
import trellis.command.signoff.SignOffReplies.Decided;
import trellis.command.signoff.SignOffReplies.Declaration;
import trellis.command.signoff.SignOffReplies.DeclaredWords;
import trellis.command.signoff.SignOffReplies.Requested;
import trellis.command.signoff.SignOffReplies.SignedOff;
import trellis.command.signoff.SignOffRequests.AskForSignOff;
import trellis.command.signoff.SignOffRequests.DecideSeveral;
import trellis.command.signoff.SignOffRequests.Declare;
import trellis.command.signoff.SignOffRequests.GiveBack;
import trellis.command.signoff.SignOffRequests.Revoke;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRequested;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "sign-off", description = "Requests for sign-off and the decisions on them")
class SignOffHttp {
    private final SignOffHandler handler;
    private final SeveralDecisions several;

    SignOffHttp(SignOffHandler handler, SeveralDecisions several) {
        this.handler = handler;
        this.several = several;
    }

    @GetMapping("/declarations")
    @Operation(operationId = "declarations", summary = "The words that are declared when asking and when signing")
    DeclaredWords declarations(Caller caller) {
        return new DeclaredWords(words(Declarations.REQUEST), words(Declarations.SIGN_OFF));
    }

    @PostMapping("/sign-off-requests")
    @Operation(operationId = "requestSignOff", summary = "Ask for an assessed skill of one's own to be signed off")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Requested> request(Entry entry, @Valid @RequestBody AskForSignOff body) {
        var accepted = handler.request(entry, body);
        var request =
                accepted.idOf(SignOffRequested.class, event -> event.request().value());
        return accepted.created(
                "/api/v1/sign-off-requests/" + request, new Requested(accepted.log(), accepted.position(), request));
    }

    @PostMapping("/sign-off-requests/{request}/withdraw")
    @Operation(operationId = "withdrawRequest", summary = "Take one's own request back")
    ResponseEntity<Written> withdraw(Entry entry, @PathVariable UUID request) {
        return handler.withdraw(entry, request).written();
    }

    @PostMapping("/sign-off-requests/{request}/sign-off")
    @Operation(operationId = "signOff", summary = "Sign the skill off, with the signatory's declaration")
    @ApiResponse(responseCode = "201")
    ResponseEntity<SignedOff> signOff(Entry entry, @PathVariable UUID request, @Valid @RequestBody Declare body) {
        var accepted = handler.signOff(entry, request, body.declared());
        var id = accepted.idOf(
                CompetencySignedOff.class, event -> event.signOff().value());
        var expiresOn = accepted.first(CompetencySignedOff.class)
                .map(CompetencySignedOff::expiresOn)
                .orElse(null);
        return accepted.created(
                "/api/v1/sign-offs/" + id, new SignedOff(accepted.log(), accepted.position(), id, expiresOn));
    }

    @PostMapping("/sign-off-requests/{request}/return")
    @Operation(operationId = "returnRequest", summary = "Give the request back with a reason and the next step")
    ResponseEntity<Written> giveBack(Entry entry, @PathVariable UUID request, @Valid @RequestBody GiveBack body) {
        return handler.giveBack(entry, request, body).written();
    }

    @PostMapping("/sign-off-decisions")
    @Operation(operationId = "decideSeveral", summary = "Decide several requests, with an outcome for each")
    ResponseEntity<Decided> decide(Entry entry, @Valid @RequestBody DecideSeveral body) {
        var decided = several.decide(entry, body);
        return ResponseEntity.ok()
                .header(Acceptance.POSITION, decided.tenant() + ":" + decided.position())
                .body(decided);
    }

    @PostMapping("/sign-offs/{signOff}/revoke")
    @Operation(operationId = "revokeSignOff", summary = "Take a sign-off back with a reason; nothing is erased")
    ResponseEntity<Written> revoke(Entry entry, @PathVariable UUID signOff, @Valid @RequestBody Revoke body) {
        return handler.revoke(entry, signOff, body).written();
    }

    private static Declaration words(Declarations declared) {
        return new Declaration(declared.words(), declared.digest().value());
    }
}

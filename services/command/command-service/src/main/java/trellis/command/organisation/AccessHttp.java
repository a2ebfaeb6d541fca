package trellis.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.command.organisation.AccessReplies.Granted;
import trellis.command.organisation.AccessReplies.PersonRecorded;
import trellis.command.organisation.AccessRequests.Account;
import trellis.command.organisation.AccessRequests.Details;
import trellis.command.organisation.AccessRequests.Grant;
import trellis.command.organisation.AccessRequests.NewPerson;
import trellis.command.organisation.AccessRequests.Withdraw;
import trellis.language.organisation.AccessEvent.RoleGranted;

/** Every address takes {@code organisation} from an operator, for the trust whose people are meant. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "organisation", description = "People, their sign-in accounts and the roles that they hold")
class AccessHttp {
    private final AccessHandler handler;

    AccessHttp(AccessHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/people")
    @Operation(operationId = "recordPerson", summary = "Record somebody who assesses, teaches, audits or leads")
    @ApiResponse(responseCode = "201")
    ResponseEntity<PersonRecorded> record(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @Valid @RequestBody NewPerson body) {
        var accepted = handler.record(entry, organisation, body);
        var person = accepted.idOf(
                trellis.language.organisation.AccessEvent.class,
                event -> event.person().value());
        var id = person == null ? handler.personOf(entry, body.account()).value() : person;
        return accepted.created("/api/v1/people/" + id, new PersonRecorded(accepted.log(), accepted.position(), id));
    }

    @PostMapping("/people/{person}/details")
    @Operation(operationId = "changeDetails", summary = "Another name or e-mail from now on; the former is kept")
    ResponseEntity<Written> change(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @PathVariable UUID person,
            @Valid @RequestBody Details body) {
        return handler.change(entry, organisation, person, body).written();
    }

    @PostMapping("/people/{person}/accounts")
    @Operation(operationId = "linkAccount", summary = "Let the person sign in with an account")
    ResponseEntity<Written> link(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @PathVariable UUID person,
            @Valid @RequestBody Account body) {
        return handler.link(entry, organisation, person, body).written();
    }

    @PostMapping("/role-grants")
    @Operation(operationId = "grantRole", summary = "Grant a role on dates")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Granted> grant(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @Valid @RequestBody Grant body) {
        var accepted = handler.grant(entry, organisation, body);
        var grant = accepted.idOf(RoleGranted.class, event -> event.grant().value());
        return accepted.created(
                "/api/v1/role-grants/" + grant, new Granted(accepted.log(), accepted.position(), grant));
    }

    @PostMapping("/role-grants/{grant}/withdraw")
    @Operation(operationId = "withdrawRole", summary = "End a grant at once")
    ResponseEntity<Written> withdraw(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @PathVariable UUID grant,
            @Valid @RequestBody Withdraw body) {
        return handler.withdraw(entry, organisation, grant, body.reason()).written();
    }
}

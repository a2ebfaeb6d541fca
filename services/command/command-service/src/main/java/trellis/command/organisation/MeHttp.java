package trellis.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Access;
import trellis.command.door.Caller;
import trellis.command.door.National;
import trellis.command.organisation.AccessReplies.Me;
import trellis.command.vault.People;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "organisation")
class MeHttp {
    private final Access access;
    private final People people;
    private final National national;

    MeHttp(Access access, People people, National national) {
        this.access = access;
        this.people = people;
        this.national = national;
    }

    @GetMapping("/me")
    @Operation(operationId = "me", summary = "Who is asking, for which organisation, and which roles they hold today")
    Me me(Caller caller) {
        var name = people.find(caller.tenant(), caller.person())
                .map(person -> person.details().name())
                .orElse(null);
        return new Me(
                caller.person().value(),
                name,
                caller.tenant().value(),
                national.nameOf(caller.tenant()).orElse(null),
                access.rolesOf(caller).stream().sorted().toList());
    }
}

package trellis.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Access;
import trellis.command.door.Caller;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.organisation.AccessReplies.Me;
import trellis.command.vault.People;
import trellis.decide.Boundary;
import trellis.decide.funding.Duties;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "organisation")
class MeHttp {
    private final Access access;
    private final People people;
    private final National national;
    private final Facts facts;

    MeHttp(Access access, People people, National national, Facts facts) {
        this.access = access;
        this.people = people;
        this.national = national;
        this.facts = facts;
    }

    @GetMapping("/me")
    @Operation(
            operationId = "me",
            summary = "Who is asking, for which organisation, and which roles and duties they hold today")
    Me me(Caller caller) {
        var name = people.find(caller.tenant(), caller.person())
                .map(person -> person.details().name())
                .orElse(null);
        return new Me(
                caller.person().value(),
                name,
                caller.tenant().value(),
                national.nameOf(caller.tenant()).orElse(null),
                access.rolesOf(caller).stream().sorted().toList(),
                duties(caller));
    }

    private List<Duty> duties(Caller caller) {
        var today = access.today();
        var held = facts.matching(caller.tenant(), Boundary.of(Duties.of(caller.person()))).stream()
                .map(fact -> (DutyEvent) fact.event())
                .reduce(Duties.NONE, Duties::evolve, (_, later) -> later);
        return Arrays.stream(Duty.values())
                .filter(duty -> held.holds(caller.person(), duty, today))
                .toList();
    }
}

package trellis.command.assessment;

import static trellis.language.Role.EDUCATOR;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import trellis.command.assessment.AssessmentRequests.Authorise;
import trellis.command.assessment.AssessmentRequests.RegisterEntry;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.vault.SealedTexts;
import trellis.decide.assessment.AuthorityCommand.AuthoriseAssessor;
import trellis.decide.assessment.AuthorityCommand.CheckRegistration;
import trellis.decide.assessment.AuthorityCommand.WithdrawAuthority;
import trellis.language.PersonId;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;

/** Makes the commands about assessors' authority; registration numbers are sealed under the assessor's own key. */
final class AuthorityHandler {
    private final Door door;
    private final Facts facts;
    private final National national;
    private final SealedTexts texts;

    AuthorityHandler(Door door, Facts facts, National national, SealedTexts texts) {
        this.door = door;
        this.facts = facts;
        this.national = national;
        this.texts = texts;
    }

    Acceptance authorise(Entry entry, Authorise asked) {
        door.require(entry, AuthoriseAssessor.class, EDUCATOR);
        var assessor = new PersonId(asked.assessor());
        return door.send(
                entry,
                new AuthoriseAssessor(
                        entry.actor(),
                        entry.at(),
                        new AuthorityId(entry.id("authority")),
                        assessor,
                        registration(entry, assessor, asked.registration()),
                        Objects.requireNonNullElse(asked.elements(), Set.<String>of()).stream()
                                .map(code -> national.element("elements", code).element())
                                .collect(Collectors.toUnmodifiableSet()),
                        asked.stages(),
                        asked.settings(),
                        asked.from(),
                        asked.until()));
    }

    Acceptance withdraw(Entry entry, UUID authority, String reason) {
        door.require(entry, WithdrawAuthority.class, EDUCATOR);
        var granted = facts.founded(entry.tenant(), "authority", authority, AssessorAuthorised.class);
        return door.send(
                entry,
                new WithdrawAuthority(entry.actor(), entry.at(), granted.authority(), granted.assessor(), reason));
    }

    Acceptance check(Entry entry, UUID person, RegisterEntry asked) {
        door.require(entry, CheckRegistration.class, EDUCATOR);
        var assessor = new PersonId(person);
        return door.send(
                entry,
                new CheckRegistration(entry.actor(), entry.at(), assessor, registration(entry, assessor, asked)));
    }

    private Registration registration(Entry entry, PersonId assessor, RegisterEntry asked) {
        if (asked.register() == Register.NONE) {
            return Registration.NONE;
        }
        var number = texts.seal(entry.tenant(), assessor, entry.command(), "registration-number", asked.number());
        return new Registration(asked.register(), number, asked.checkedOn(), asked.validUntil());
    }
}

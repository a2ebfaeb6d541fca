package trellis.decide.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Registration;

/** What an educator may ask of an assessor's authority. */
public sealed interface AuthorityCommand extends Command {
    PersonId assessor();

    /**
     * @param elements empty means every element
     * @param until the last day, or null while no end is set
     */
    record AuthoriseAssessor(
            PersonId actor,
            Instant at,
            AuthorityId authority,
            PersonId assessor,
            Registration registration,
            Set<ElementCode> elements,
            Set<Stage> stages,
            Set<Setting> settings,
            LocalDate from,
            @Nullable LocalDate until)
            implements AuthorityCommand {
        public AuthoriseAssessor {
            elements = Set.copyOf(elements);
            stages = Set.copyOf(stages);
            settings = Set.copyOf(settings);
        }
    }

    /** @param assessor who holds the authority, as the door found it */
    record WithdrawAuthority(PersonId actor, Instant at, AuthorityId authority, PersonId assessor, String reasonCode)
            implements AuthorityCommand {}

    record CheckRegistration(PersonId actor, Instant at, PersonId assessor, Registration registration)
            implements AuthorityCommand {}
}

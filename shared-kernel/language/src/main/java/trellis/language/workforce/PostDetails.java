package trellis.language.workforce;

import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;

/** What a post is, apart from its stage. Team and site are names of places of work, never of people. */
public record PostDetails(
        ProfessionCode profession,
        @Nullable PayBand payBand,
        String team,
        String site,
        WeeklyHours hours,
        @Nullable PersonId supervisor) {}

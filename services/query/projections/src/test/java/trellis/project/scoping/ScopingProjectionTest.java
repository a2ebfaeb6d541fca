package trellis.project.scoping;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.InMemory;

class ScopingProjectionTest {
    private static final ScopingReturnId ONE = new ScopingReturnId(new UUID(6, 1));
    private static final ScopingReturnId TWO = new ScopingReturnId(new UUID(6, 2));

    @Test
    void each_return_stands_where_it_was_frozen_and_tells_when_it_was_opened_again() {
        var rows = InMemory.after(
                new ScopingProjection(),
                new RegisterFrozen(ONE, day(3, 31), ANN, noon(4, 1)),
                new RegisterFrozen(TWO, day(4, 30), ANN, noon(5, 1)),
                new RegisterReopened(ONE, ReopenReason.PEOPLE_MISSING, ANN, noon(5, 2)));
        assertThat(rows)
                .containsEntry(
                        ONE,
                        new ScopingReturn(ONE, day(3, 31), 1, ANN, noon(4, 1), noon(5, 2), ReopenReason.PEOPLE_MISSING))
                .containsEntry(TWO, new ScopingReturn(TWO, day(4, 30), 2, ANN, noon(5, 1), null, null));
    }
}

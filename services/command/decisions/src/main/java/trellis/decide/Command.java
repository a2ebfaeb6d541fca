package trellis.decide;

import java.time.Instant;
import trellis.language.PersonId;

/** A request to change something, complete: time, ids and pinned facts came in by the door. */
public interface Command {
    /** Who asks. */
    PersonId actor();

    /** When, by the door's clock. */
    Instant at();
}

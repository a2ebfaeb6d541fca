package trellis.project.workers;

import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.StageBasis;

/** @param stage null when it is not set */
public record StageHeld(@Nullable Stage stage, StageBasis basis, PersonId approver) {}

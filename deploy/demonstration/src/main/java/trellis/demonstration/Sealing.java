package trellis.demonstration;

import trellis.language.PersonId;
import trellis.language.Sealed;

/** Seals a free text of the story under its subject's key. */
@FunctionalInterface
public interface Sealing {
    Sealed seal(PersonId subject, String field, String text);
}

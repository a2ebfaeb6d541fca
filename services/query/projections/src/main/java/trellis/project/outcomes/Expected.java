package trellis.project.outcomes;

import java.util.Set;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Stage;

/** What a published edition expects at a stage. Editions never change, so the same question has the same answer. */
public interface Expected {
    Set<ElementCode> at(EditionId edition, Stage stage);
}

package trellis.query.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

/** The facts of a batch that a view reads. */
final class Understood {
    private Understood() {}

    /** @throws CannotFold when one that concerns these families cannot be read: it is never skipped */
    static List<RecordedEvent<?>> of(List<Fact> facts, Set<Class<? extends DomainEvent>> families) {
        var understood = new ArrayList<RecordedEvent<?>>();
        for (var fact : facts) {
            if (fact.concerns(families)) {
                understood.add(
                        switch (fact) {
                            case Fact.Known known -> known.event();
                            case Fact.Unknown unknown -> throw new CannotFold(unknown.because());
                        });
            }
        }
        return understood;
    }
}

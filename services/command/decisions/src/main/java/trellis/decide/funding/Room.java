package trellis.decide.funding;

import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.StreamId;

/** What a stream has not offered. */
final class Room {
    private Room() {}

    /** All that makes it more or less: whoever takes from it decides on every one of these. */
    static Clause of(StreamId stream) {
        return Boundary.facts(
                stream.tag(),
                StreamOpened.class,
                StreamFunded.class,
                StreamReduced.class,
                AllocationOffered.class,
                OfferAccepted.class,
                OfferDeclined.class,
                OfferWithdrawn.class,
                AllocationReduced.class,
                AllocationClosed.class);
    }

    /** By how many pence the fact makes it more, or less. */
    static long change(AllocationEvent event) {
        return switch (event) {
            case AllocationOffered e -> -e.offered().value();
            case OfferAccepted e -> e.offered().minus(e.accepted()).value();
            case OfferDeclined e -> e.offered().value();
            case OfferWithdrawn e -> e.offered().value();
            case AllocationReduced e -> e.amount().value();
            case AllocationClosed e -> e.unreleased().value();
            case AllocationProposed _, AllocationApproved _, AllocationSentBack _, PartyNamed _ -> 0;
        };
    }
}

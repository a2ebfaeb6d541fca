package trellis.decide.signoff;

import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.SignOffId;

/** @param signatory whom the worker asked, or null for any who may sign */
record Request(
        RequestId id, AssessmentId assessment, @Nullable PersonId signatory, Fate fate) {
    /** What became of a request. */
    sealed interface Fate {}

    record Pending() implements Fate {}

    record Withdrawn() implements Fate {}

    record Returned(PersonId by, ReturnReason reason) implements Fate {
        /** A request that was merely for somebody else to decide leaves the answer undecided. */
        boolean decides() {
            return reason != ReturnReason.NOT_MINE_TO_SIGN;
        }
    }

    record Signed(PersonId by, SignOffId signOff) implements Fate {}

    Request now(Fate fate) {
        return new Request(id, assessment, signatory, fate);
    }

    boolean isPending() {
        return fate instanceof Pending;
    }
}

package trellis.query.deliverables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.TenantId;
import trellis.language.funding.Deliverable;
import trellis.project.deliverables.HandedIn;
import trellis.project.scoping.Scope;
import trellis.query.deliverables.DeliverablesView.Recount;
import trellis.query.door.Caller;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;

/** Counts a party's frozen register again. Only whether it is complete is told, and no figure. */
final class Registers {
    private final TrustOutcomes trusts;
    private final TenantSession session;

    Registers(TrustOutcomes trusts, TenantSession session) {
        this.trusts = trusts;
        this.session = session;
    }

    /** @return null where a paper shows it */
    @Nullable
    Recount of(Caller reader, HandedIn proof) {
        var register = proof.register();
        if (register == null) {
            return null;
        }
        var log = new TenantId(proof.party().value());
        // Asked first: what is read afterwards includes at least as much.
        if (session.asOf(reader, log).position() < register.position()) {
            return Recount.NOT_YET;
        }
        var complete = session.thoseThatAreSo(log, List.of(proof.deliverable()), sql -> {
            var scope = Scope.of(trusts.people(sql, log), register.asAt(), register.position());
            return deliverable -> deliverable == Deliverable.MAP ? scope.isMapped() : scope.posts() > 0;
        });
        return complete.isEmpty() ? Recount.INCOMPLETE : Recount.COMPLETE;
    }
}

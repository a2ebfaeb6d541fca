package trellis.query.outcomereports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import trellis.language.TenantId;
import trellis.language.funding.OutcomeClaim;
import trellis.language.organisation.OrganisationCode;
import trellis.query.door.Caller;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;
import trellis.query.outcomereports.OutcomeReportView.Recount;

/** Counts again, from the log of whoever reported it, what was reported. Only whether it agrees is told. */
final class Recounts {
    private final TrustOutcomes trusts;
    private final TenantSession session;

    Recounts(TrustOutcomes trusts, TenantSession session) {
        this.trusts = trusts;
        this.session = session;
    }

    Map<OutcomeClaim, Recount> of(Caller reader, OrganisationCode party, List<OutcomeClaim> claims) {
        var log = new TenantId(party.value());
        // Asked first: what is read afterwards includes at least as much.
        var head = session.asOf(reader, log).position();
        var reached = claims.stream().filter(each -> each.position() <= head).toList();
        var agree = session.thoseThatAreSo(log, reached, sql -> {
            var outcomes = trusts.of(sql, log);
            return claim -> Objects.equals(
                    outcomes.figure(claim.measure(), claim.baseline(), claim.position())
                            .count(),
                    claim.figure());
        });
        return claims.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        claim -> claim.position() > head
                                ? Recount.NOT_YET
                                : agree.contains(claim) ? Recount.AGREES : Recount.DIFFERS));
    }
}

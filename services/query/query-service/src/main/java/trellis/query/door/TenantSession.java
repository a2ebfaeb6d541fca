package trellis.query.door;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.Checkpoints;
import trellis.query.intake.TenantTransactions;

/** The only way from a door to a table: one read-only moment, walled to the caller's organisation. */
public final class TenantSession {
    /** The log that holds the catalogue and the organisations. */
    public static final TenantId NATIONAL = new TenantId("ENGLAND");

    private final TenantTransactions transactions;

    TenantSession(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** Reads the caller's own organisation and nothing else. */
    public <T> T own(Caller caller, Function<Reading, T> read) {
        return at(Set.of(caller.tenant()), caller.tenant(), caller, read);
    }

    /** Reads the caller's own organisation, with the national catalogue and organisations beside it to join. */
    public <T> T ownWithNational(Caller caller, Function<Reading, T> read) {
        Set<TenantId> both = new HashSet<>(List.of(caller.tenant(), NATIONAL));
        return at(both, caller.tenant(), caller, read);
    }

    /** Reads the national catalogue and organisations and nothing else. */
    public <T> T national(Caller caller, Function<Reading, T> read) {
        return at(Set.of(NATIONAL), NATIONAL, caller, read);
    }

    /**
     * Reads in another organisation what operators did there, and nothing else of it.
     *
     * @throws ProblemException 404 for anybody but an operator
     */
    public <T> T operated(Caller operator, TenantId other, Function<Reading, T> read) {
        if (!operator.operates()) {
            throw Problem.notFound().asException();
        }
        return at(Set.of(other), other, operator, read);
    }

    /** Reads in the logs of funders what names the caller's own organisation as a party, and nothing else. */
    public <T> T asParty(Caller caller, Function<JdbcClient, T> read) {
        return transactions.asParty(caller.tenant(), read);
    }

    /**
     * Reads the figures of trusts that shared them with the caller's own organisation on that day, and nothing else of
     * them: no row about a person. What is read so is told through the disclosure gate alone.
     */
    public <T> T sharedWith(Caller caller, LocalDate on, Function<JdbcClient, T> read) {
        return transactions.asParty(caller.tenant(), on, read);
    }

    /** Up to where a funder's log is included at least, by what is read afterwards. */
    public AsOf asOf(Caller party, TenantId funder) {
        return transactions.in(Set.of(funder), sql -> asOf(sql, funder, party.projections()));
    }

    /** Which of these things, that a party reported from its log, are so there. Nothing else of that log is told. */
    public <T> Set<T> thoseThatAreSo(
            TenantId party, Collection<T> reported, Function<JdbcClient, Predicate<T>> recount) {
        Set<TenantId> both = new HashSet<>(List.of(party, NATIONAL));
        return transactions.in(
                both, sql -> reported.stream().filter(recount.apply(sql)).collect(Collectors.toUnmodifiableSet()));
    }

    private <T> T at(Set<TenantId> scope, TenantId tenant, Caller caller, Function<Reading, T> read) {
        return transactions.in(
                scope, sql -> read.apply(new Reading(sql, tenant, asOf(sql, tenant, caller.projections()))));
    }

    private static AsOf asOf(JdbcClient sql, TenantId tenant, List<String> projections) {
        var found = Checkpoints.of(sql, tenant, projections);
        if (found.size() < projections.size()) {
            return new AsOf(0, null);
        }
        return found.stream()
                .min(Comparator.comparingLong(Checkpoint::position))
                .map(least -> new AsOf(least.position(), least.recordedAt()))
                .orElse(new AsOf(0, null));
    }
}

package trellis.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;

/** A batch as the parallel arrays that the SQL function {@code append} takes, and its outcomes read back. */
final class BatchStatement {
    private static final String CALL = "select * from append(" + "?,".repeat(28) + "?)";

    private final List<String> tenants;
    private final List<Integer> jobTenants = new ArrayList<>();
    private final List<Integer> jobFacts = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final List<byte[]> fingerprints = new ArrayList<>();

    private final List<@Nullable String> clocks = new ArrayList<>();

    private final List<Integer> conditionJobs = new ArrayList<>();
    private final List<String> conditionKinds = new ArrayList<>();
    private final List<Long> conditionAfters = new ArrayList<>();
    private final SqlArrays.Clauses clauses = SqlArrays.Clauses.of(new Criteria(List.of()));

    private final List<Integer> factJobs = new ArrayList<>();
    private final List<Integer> factPlaces = new ArrayList<>();
    private final List<String> factIds = new ArrayList<>();
    private final List<String> factTypes = new ArrayList<>();
    private final List<Integer> factVersions = new ArrayList<>();
    private final List<String> factActors = new ArrayList<>();
    private final List<String> factActings = new ArrayList<>();
    private final List<String> factCorrelations = new ArrayList<>();
    private final List<@Nullable String> factCausations = new ArrayList<>();
    private final List<String> factOccurred = new ArrayList<>();
    private final List<Boolean> factSeeded = new ArrayList<>();
    private final List<byte[]> factPayloads = new ArrayList<>();
    private final List<byte[]> factDigests = new ArrayList<>();
    private final List<Integer> tagFacts = new ArrayList<>();
    private final List<Long> tagDigests = new ArrayList<>();

    BatchStatement(List<Append> jobs) {
        tenants = jobs.stream()
                .map(job -> job.tenant().value())
                .distinct()
                .sorted()
                .toList();
        jobs.forEach(this::add);
    }

    private void add(Append job) {
        jobTenants.add(1 + Collections.binarySearch(tenants, job.tenant().value()));
        jobFacts.add(job.facts().size());
        requests.add(job.request().toString());
        commands.add(job.command().toString());
        fingerprints.add(job.fingerprint().bytes());
        clocks.add(job.toldAt() == null ? null : job.toldAt().toString());
        int number = jobTenants.size();
        job.conditions().forEach(condition -> add(number, condition));
        for (int place = 0; place < job.facts().size(); place++) {
            factJobs.add(number);
            factPlaces.add(place);
            add(job, job.facts().get(place));
        }
    }

    private void add(int job, Append.Condition condition) {
        for (var clause : condition.criteria().clauses()) {
            conditionJobs.add(job);
            conditionKinds.add(condition.kind().name());
            conditionAfters.add(condition.after());
            clauses.add(clause);
        }
    }

    private void add(Append job, Append.Fact fact) {
        factIds.add(fact.id().toString());
        factTypes.add(fact.type().name());
        factVersions.add(fact.type().version());
        factActors.add(job.actor().toString());
        factActings.add(job.actingFor().value());
        factCorrelations.add(job.correlationId().toString());
        factCausations.add(job.causationId() == null ? null : job.causationId().toString());
        factOccurred.add(fact.occurredAt().toString());
        factSeeded.add(job.seeded());
        factPayloads.add(fact.payload().bytes());
        factDigests.add(fact.payload().sha256());
        fact.tags().forEach(tag -> {
            tagFacts.add(factJobs.size());
            tagDigests.add(TagDigest.of(tag));
        });
    }

    /** @return an outcome for each job, in order */
    List<Appended> execute(Connection connection, Instant clock) throws SQLException {
        try (var call = prepare(connection, clock);
                var rows = call.executeQuery()) {
            return outcomes(rows);
        }
    }

    /** @return the call, ready; to be closed by the caller */
    PreparedStatement prepare(Connection connection, Instant clock) throws SQLException {
        var call = connection.prepareStatement(CALL);
        var arrays = new ArrayParameters(connection, call);
        arrays.text("text", tenants).ints(jobTenants).ints(jobFacts);
        arrays.text("uuid", requests).text("uuid", commands).bytes(fingerprints);
        arrays.text("timestamptz", clocks);
        arrays.ints(conditionJobs).text("text", conditionKinds).longs(conditionAfters);
        arrays.longs(clauses.leads()).text("text", clauses.others()).text("text", clauses.types());
        arrays.ints(factJobs)
                .ints(factPlaces)
                .text("uuid", factIds)
                .text("text", factTypes)
                .ints(factVersions);
        arrays.text("uuid", factActors).text("text", factActings).text("uuid", factCorrelations);
        arrays.text("uuid", factCausations).text("timestamptz", factOccurred).flags(factSeeded);
        arrays.bytes(factPayloads).bytes(factDigests);
        arrays.ints(tagFacts).longs(tagDigests);
        call.setObject(29, clock.atOffset(ZoneOffset.UTC));
        return call;
    }

    private static List<Appended> outcomes(ResultSet rows) throws SQLException {
        var outcomes = new ArrayList<Appended>();
        while (rows.next()) {
            long first = rows.getLong("first");
            long last = rows.getLong("last");
            var outcome = rows.getString("outcome");
            outcomes.add(
                    switch (outcome) {
                        case "APPENDED" -> new Appended.Written(first, last);
                        case "KNOWN" ->
                            new Appended.Known(new CommandId(rows.getObject("command", UUID.class)), first, last);
                        case "KEY_REUSED" -> new Appended.KeyReused();
                        case "CONFLICT" -> new Appended.Conflict();
                        case "STALE" -> new Appended.Stale();
                        default -> throw new IllegalStateException("append answered " + outcome);
                    });
        }
        return outcomes;
    }
}

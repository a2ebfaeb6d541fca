package trellis.benchmark;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trellis.command.store.Engine;
import trellis.decide.signoff.SignOffDecider;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Runs every comparison, round by round and side by side, and writes what came of it. */
public final class EngineReport {
    private static final String A_SECOND = "/s";

    private EngineReport() {}

    /**
     * How long and how often.
     *
     * @param choosing how long each number of clients is tried first
     * @param settling how long every side runs before the first round, until what it runs is compiled
     * @param length of a long stream
     * @param workers with such a stream
     * @param commands that each kept fold is asked for
     * @param past workers of each trust whose past is caught up with, of 124 facts each
     */
    record Effort(
            int rounds,
            Duration choosing,
            Duration settling,
            Duration warm,
            Duration counted,
            int length,
            int workers,
            int commands,
            int past) {
        static final Effort FULL = new Effort(
                3,
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                10_000,
                6,
                400,
                8);
    }

    /** Arguments: a folder to work in, a folder for the report, the commit. */
    public static void main(String[] arguments) throws Exception {
        try (var laboratory = Laboratory.open(Path.of(arguments[0]))) {
            var figures = figures(laboratory, Effort.FULL, Path.of(arguments[0]));
            new ReportFile("engine", arguments[2]).write(Path.of(arguments[1]), figures);
        }
    }

    static List<Figure> figures(Laboratory laboratory, Effort effort, Path folder) throws Exception {
        return Stream.of(store(laboratory, effort, folder), PipeFigures.measure(laboratory, effort, folder))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> store(Laboratory laboratory, Effort effort, Path folder)
            throws SQLException, InterruptedException, IOException, JOSEException {
        var database = laboratory.database("engine");
        laboratory.database("ceiling");
        laboratory.database("peer");
        laboratory.database("jpa");
        laboratory.database("service");
        try (var engine = Engine.open(database, Laboratory.PASSWORD, List.of(SignOffDecider.DECIDER));
                var besides = Engine.open(laboratory.url("service"), Laboratory.PASSWORD, List.of());
                var http = HttpDoor.open(laboratory, "service", besides, folder)) {
            var shortStream = new LongStream(laboratory, engine, new TenantId("SHO"), effort.workers(), 10);
            var longStream = new LongStream(laboratory, engine, new TenantId("LNG"), effort.workers(), effort.length());

            var appends = new Measure("engine, 64 writers", A_SECOND);
            var inFlight = new Measure("engine, 1,024 in flight", A_SECOND);
            var commands = new Measure("commands, 64 clients", A_SECOND);
            var single = new Measure("single-row transactions", A_SECOND);
            var copied = new Measure("COPY, 1,000 rows a transaction", A_SECOND);
            var messageDb = new Measure("message-db's way", A_SECOND);
            var jpa = new Measure("the framework's JPA engine", A_SECOND);
            var overHttp = new Measure("commands over HTTP, 64 connections", A_SECOND);
            var bare = new Measure("the same route that decides nothing", A_SECOND);
            Map<Measure, Side> sides = new LinkedHashMap<>();
            sides.put(appends, appends(engine, 64));
            sides.put(single, SingleRows.of(laboratory, "ceiling"));
            sides.put(inFlight, appends(engine, 1_024));
            sides.put(copied, CopiedRows.of(laboratory, "ceiling"));
            sides.put(commands, commands(engine));
            sides.put(messageDb, MessageDb.of(laboratory, "peer"));
            sides.put(jpa, JpaEngine.of(laboratory, "jpa"));
            sides.put(overHttp, http.commands());
            sides.put(bare, http.bare());
            for (var side : sides.entrySet()) {
                side.setValue(side.getValue().atItsBest(effort.choosing()));
                side.getValue().perSecond(effort.settling(), Duration.ZERO);
            }

            var warmShort = new Measure("10 facts, kept fold", " µs");
            var warmLong = new Measure("%,d facts, kept fold".formatted(effort.length()), " µs");
            var coldShort = new Measure("10 facts, after a restart", " µs");
            var coldLong = new Measure("%,d facts, after a restart".formatted(effort.length()), " µs");
            var onDisk = new Measure("on disk", " bytes");
            var said = new Measure("payload and metadata", " bytes");
            for (int round = 0; round < effort.rounds(); round++) {
                for (var side : sides.entrySet()) {
                    side.getKey().add(side.getValue().perSecond(effort.warm(), effort.counted()));
                }
                warmShort.add(shortStream.warm(engine, effort.commands()));
                warmLong.add(longStream.warm(engine, effort.commands()));
                coldShort.add(shortStream.cold(engine));
                coldLong.add(longStream.cold(engine));
                try (var connection = laboratory.superuser("engine")) {
                    onDisk.add(Bytes.onDisk(connection));
                    said.add(Bytes.said(connection));
                }
            }
            return List.of(
                    Figure.atLeast("engine append, 64 writers over 64 tenants", 2, appends, single),
                    Figure.atLeast("engine append, 1,024 in flight over 64 tenants", 0.5, inFlight, copied),
                    Figure.atLeast("command in process, 64 clients", 0.5, commands, single),
                    Figure.atLeast("the same, beside the framework's JPA engine", 5, commands, jpa),
                    Figure.atLeast("the same, beside message-db's function", 2, commands, messageDb),
                    Figure.atLeast("command over HTTP, 64 connections", 0.6, overHttp, bare),
                    Figure.atMost("command at a long stream, kept fold", 1.2, warmLong, warmShort),
                    Figure.atMost("command at a long stream, just after a restart", 2, coldLong, coldShort),
                    Figure.atMost("bytes on disk for each fact, indexes included", 1.5, onDisk, said));
        }
    }

    private static Side appends(Engine engine, int clients) {
        return Side.of(clients, number -> () -> {
            var fact = Trial.assessed(Trial.somebody(), Trial.element(0));
            engine.append(Trial.tenant(number), fact.assessor(), List.of(fact)).join();
            return 1;
        });
    }

    private static Side commands(Engine engine) {
        var clients = new ArrayList<Applicant>();
        IntStream.range(0, 64).forEach(number -> {
            PersonId worker = Trial.somebody();
            var tenant = Trial.tenant(number);
            engine.append(tenant, worker, Trial.competent(worker, Applicant.ELEMENTS))
                    .join();
            clients.add(new Applicant(engine.gate()::send, tenant, worker));
        });
        return Side.of(64, clients::get);
    }
}

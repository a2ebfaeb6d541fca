package trellis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventType;
import trellis.codec.Payload;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffDecider;
import trellis.decide.signoff.SignOffState;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * A peer: the same commands over a store in the manner of message-db, its SQL written anew from the published
 * description. A stream for each skill, read from the version that the kept state has; a function that takes an advisory
 * lock on the category, compares the expected version and inserts. Each tenant is a category, so that tenants never wait
 * for each other. The worker's posts and roles are folded once: this kind of store has no condition over several streams.
 */
final class MessageDb implements Load.Client {
    private static final EventCodec CODEC = new EventCodec();

    private static final String SCHEMA = """
            create table messages (
              global_position bigserial primary key,
              position        bigint      not null,
              time            timestamp   not null default (now() at time zone 'utc'),
              stream_name     text        not null,
              type            text        not null,
              data            jsonb,
              metadata        jsonb,
              id              uuid        not null
            );
            create unique index messages_id on messages (id);
            create unique index messages_stream on messages (stream_name, position);
            create index messages_category on messages (split_part(stream_name, '-', 1), global_position);

            create function write_message(of_id uuid, of_stream text, of_type text, of_data jsonb, of_metadata jsonb,
              expected bigint) returns bigint language plpgsql as $$
            declare
              version bigint;
            begin
              perform pg_advisory_xact_lock(hashtextextended(split_part(of_stream, '-', 1), 0));
              select max(position) into version from messages where stream_name = of_stream;
              version := coalesce(version, -1);
              if expected is not null and expected <> version then
                raise exception 'wrong expected version: % (stream %, version %)', expected, of_stream, version;
              end if;
              insert into messages (id, stream_name, position, type, data, metadata)
                values (of_id, of_stream, version + 1, of_type, of_data, of_metadata);
              return version + 1;
            end $$;

            create function get_stream_messages(of_stream text, from_position bigint)
            returns setof messages language sql as $$
              select * from messages where stream_name = of_stream and position >= from_position
              order by position limit 1000
            $$;
            """;

    private record Kept(SignOffState state, long version) {}

    private final Connection connection;
    private final TenantId tenant;
    private final Applicant applicant;
    private final PersonId worker;
    private final SignOffState start;
    private final Map<String, Kept> kept = new HashMap<>();

    private MessageDb(Connection connection, TenantId tenant, PersonId worker) {
        this.connection = connection;
        this.tenant = tenant;
        this.worker = worker;
        this.applicant = new Applicant(
                _ -> {
                    throw new IllegalStateException("it has a store of its own");
                },
                tenant,
                worker);
        this.start = folded(SignOffDecider.initialState(), Trial.competent(worker, 0));
    }

    static Side of(Laboratory laboratory, String database) throws SQLException {
        try (var connection = laboratory.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        var clients = new ArrayList<MessageDb>();
        return new Side(List.of(8, 16, 32), number -> {
            try {
                while (clients.size() <= number) {
                    var connection = laboratory.superuser(database);
                    clients.add(new MessageDb(connection, Trial.tenant(clients.size()), Trial.somebody()).assessed());
                }
                return clients.get(number);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private MessageDb assessed() throws SQLException {
        for (int number = 0; number < Applicant.ELEMENTS; number++) {
            var element = Trial.element(number);
            write(stream(element), Trial.assessed(worker, element), -1);
        }
        return this;
    }

    @Override
    public int ask() throws SQLException {
        var command = applicant.next();
        var stream = stream(command.element());
        var newer = upToDate(stream, kept.getOrDefault(stream, new Kept(start, -1)));
        if (!(SignOffDecider.decide(command, newer.state()) instanceof Decision.Accepted(var events))) {
            throw new IllegalStateException("a lawful command was refused");
        }
        for (int i = 0; i < events.size(); i++) {
            write(stream, events.get(i), newer.version() + i);
        }
        kept.put(stream, new Kept(folded(newer.state(), events), newer.version() + events.size()));
        return 1;
    }

    private String stream(ElementCode element) {
        return "skill" + tenant + "-" + worker + "/" + element;
    }

    private Kept upToDate(String stream, Kept from) throws SQLException {
        try (var read = connection.prepareStatement("select position, type, data from get_stream_messages(?, ?)")) {
            read.setString(1, stream);
            read.setLong(2, from.version() + 1);
            try (var rows = read.executeQuery()) {
                var now = from;
                while (rows.next()) {
                    var entry = EventCatalogue.named(rows.getString("type"));
                    var fact = CODEC.decode(
                            new EventType(rows.getString("type"), entry.version()), Payload.of(rows.getBytes("data")));
                    now = new Kept(folded(now.state(), List.of(fact)), rows.getLong("position"));
                }
                return now;
            }
        }
    }

    private static SignOffState folded(SignOffState state, List<DomainEvent> facts) {
        var now = state;
        for (var fact : facts) {
            now = SignOffDecider.DECIDER.evolve().apply(now, fact);
        }
        return now;
    }

    private void write(String stream, DomainEvent fact, long expected) throws SQLException {
        try (var write = connection.prepareStatement("select write_message(?, ?, ?, ?::jsonb, '{}'::jsonb, ?)")) {
            write.setObject(1, Trial.id());
            write.setString(2, stream);
            write.setString(3, EventCatalogue.typeOf(fact).name());
            write.setString(4, CODEC.encode(fact).toString());
            write.setLong(5, expected);
            write.execute();
        }
    }
}

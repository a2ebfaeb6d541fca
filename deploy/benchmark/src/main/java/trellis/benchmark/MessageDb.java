package trellis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventType;
import trellis.codec.Payload;
import trellis.language.DomainEvent;

/**
 * A peer: a store in the manner of message-db, its SQL written anew from the published description. A stream for each
 * skill, and a function that takes an advisory lock on the category, compares the expected version and inserts. Each
 * tenant is a category, so that tenants never wait for each other.
 */
final class MessageDb implements StreamStore {
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

    private final Connection connection;

    private MessageDb(Connection connection) {
        this.connection = connection;
    }

    static Side of(Laboratory laboratory, String database) throws SQLException {
        try (var connection = laboratory.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        return PeerApplicant.side(() -> new MessageDb(laboratory.superuser(database)));
    }

    @Override
    public List<Stored> read(String stream, long from) throws SQLException {
        try (var read = connection.prepareStatement("select position, type, data from get_stream_messages(?, ?)")) {
            read.setString(1, stream);
            read.setLong(2, from);
            try (var rows = read.executeQuery()) {
                var found = new ArrayList<Stored>();
                while (rows.next()) {
                    var entry = EventCatalogue.named(rows.getString("type"));
                    var fact = CODEC.decode(
                            new EventType(rows.getString("type"), entry.version()), Payload.of(rows.getBytes("data")));
                    found.add(new Stored(rows.getLong("position"), fact));
                }
                return found;
            }
        }
    }

    @Override
    public void write(String stream, DomainEvent fact, long expected) throws SQLException {
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

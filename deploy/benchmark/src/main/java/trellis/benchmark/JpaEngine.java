package trellis.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventType;
import trellis.codec.Payload;
import trellis.language.DomainEvent;

/**
 * A peer: the framework's own storage engine over JPA, with Hibernate and a pool, a connection for each client. Payloads
 * are bytes in the row, as the framework advises for PostgreSQL.
 */
final class JpaEngine implements StreamStore {
    private static final EventCodec CODEC = new EventCodec();
    private static final String SKILL = "skill";

    private final EventStorageEngine engine;

    private JpaEngine(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Closed with the laboratory's PostgreSQL. */
    static Side of(Laboratory laboratory, String database) {
        var sessions = new Sessions(factory(laboratory.pool(database, 32)));
        var engine = new AggregateBasedJpaEventStorageEngine(
                sessions::current, sessions, new DelegatingEventConverter(new NoMetadata()), settings -> settings);
        return PeerApplicant.side(() -> new JpaEngine(engine));
    }

    private static EntityManagerFactory factory(HikariDataSource pool) {
        return new HibernatePersistenceConfiguration("peer")
                .managedClass(AggregateEventEntry.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.dialect", BytesInTheRow.class.getName())
                .property("hibernate.globally_quoted_identifiers", "true")
                .property("hibernate.connection.provider_disables_autocommit", "true")
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory();
    }

    @Override
    public List<Stored> read(String stream, long from) {
        var start = new AggregateBasedConsistencyMarker(stream, from).position();
        return engine.source(SourcingCondition.conditionFor(start, of(stream)), null)
                .reduce(new ArrayList<Stored>(), (found, entry) -> {
                    if (!(entry.message() instanceof TerminalEventMessage)) {
                        found.add(new Stored(from + found.size(), decoded(entry.message())));
                    }
                    return found;
                })
                .join();
    }

    private static DomainEvent decoded(EventMessage message) {
        var name = message.type().name();
        var type = new EventType(name, EventCatalogue.named(name).version());
        return CODEC.decode(type, Payload.of((byte[]) Objects.requireNonNull(message.payload())));
    }

    @Override
    public void write(String stream, DomainEvent fact, long expected) {
        var type = EventCatalogue.typeOf(fact);
        var message = new GenericEventMessage(
                new MessageType(type.name(), String.valueOf(type.version())),
                CODEC.encode(fact).bytes());
        var condition = AppendCondition.withCriteria(of(stream))
                .withMarker(new AggregateBasedConsistencyMarker(stream, expected));
        engine.appendEvents(
                        condition,
                        null,
                        List.of(new GenericTaggedEventMessage<>(message, Set.of(Tag.of(SKILL, stream)))))
                .join()
                .commit(null)
                .join();
    }

    private static EventCriteria of(String stream) {
        return EventCriteria.havingTags(Tag.of(SKILL, stream));
    }

    /** A session and a transaction for each thread that has begun one. */
    private static final class Sessions implements TransactionManager {
        private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

        private final EntityManagerFactory factory;

        Sessions(EntityManagerFactory factory) {
            this.factory = factory;
        }

        EntityManager current() {
            return Objects.requireNonNull(CURRENT.get(), "asked inside a transaction alone");
        }

        @Override
        public Transaction startTransaction() {
            var session = factory.createEntityManager();
            var transaction = session.getTransaction();
            transaction.begin();
            CURRENT.set(session);
            return new Ending(transaction);
        }
    }

    private record Ending(EntityTransaction transaction) implements Transaction {
        @Override
        public void commit() {
            Sessions.CURRENT.remove();
            transaction.commit();
        }

        @Override
        public void rollback() {
            Sessions.CURRENT.remove();
            transaction.rollback();
        }
    }

    /** Payloads are bytes already; nothing is said beside them. */
    private static final class NoMetadata implements Converter {
        @Override
        public boolean canConvert(Type from, Type to) {
            return true;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // only ever asked for metadata
        public <T> @Nullable T convert(@Nullable Object input, Type to) {
            return (T) (input instanceof Map<?, ?> ? "{}".getBytes(StandardCharsets.UTF_8) : Map.of());
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("metadata", "none");
        }
    }

    /** Without it a payload is a large object of its own, written and read by further statements. */
    public static final class BytesInTheRow extends PostgreSQLDialect {
        @Override
        protected String columnType(int type) {
            return super.columnType(type == SqlTypes.BLOB ? SqlTypes.VARBINARY : type);
        }

        @Override
        protected String castType(int type) {
            return super.castType(type == SqlTypes.BLOB ? SqlTypes.VARBINARY : type);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.contributeTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
        }
    }
}

package trellis.command.store;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.ConfigurationApplicationContext;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCodec;
import trellis.decide.Decider;
import trellis.language.DomainEvent;

/**
 * The framework, wired by hand: a bus without a transaction of its own (the engine commits), our engine, a handler for
 * each command of each decider, and nothing that calls home.
 */
final class AxonWiring {
    private AxonWiring() {}

    static AxonConfiguration configure(EventLog log, EventCodec codec, Folds folds, List<Decider<?, ?>> deciders) {
        var configurer = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(CommandBus.class, AxonWiring::bus)
                        .registerComponent(Converter.class, _ -> new NoConversion())
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                _ -> new DefaultCorrelationDataProviderRegistry()))
                .registerEventStorageEngine(_ -> new StorageEngine(log, codec))
                .registerTagResolver(_ -> message ->
                        message.payload() instanceof DomainEvent event ? AxonWords.tags(event.tags()) : Set.of());
        var handlers = CommandHandlingModule.named("decisions").commandHandlers();
        for (var decider : deciders) {
            commandsOf(decider.commands())
                    .forEach(command -> handlers.commandHandler(
                            AxonWords.nameOf(command), configuration -> handler(decider, configuration, log, folds)));
        }
        return configurer.registerCommandHandlingModule(handlers).build();
    }

    private static CommandBus bus(Configuration configuration) {
        var units = new SimpleUnitOfWorkFactory(new ConfigurationApplicationContext(configuration));
        return new SimpleCommandBus(units, List.of());
    }

    private static CommandHandler handler(
            Decider<?, ?> decider, Configuration configuration, EventLog log, Folds folds) {
        return new DecisionHandler<>(decider, configuration.getComponent(EventStore.class), log, folds);
    }

    /** The records at the leaves of a sealed family. */
    private static Stream<Class<?>> commandsOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(AxonWiring::commandsOf)
                : Stream.of(family);
    }

    /** Commands and facts stay the objects that they are; the codec alone makes bytes of them. */
    private static final class NoConversion implements Converter {
        @Override
        public boolean canConvert(Type from, Type to) {
            return from.equals(to);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
        }) // only ever asked for the type that the object has
        public <T> @Nullable T convert(@Nullable Object input, Type to) {
            if (input == null || (to instanceof Class<?> type && type.isInstance(input))) {
                return (T) input;
            }
            throw new ConversionException("no conversion to " + to);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("conversion", "none");
        }
    }
}

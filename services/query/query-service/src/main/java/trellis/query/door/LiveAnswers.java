package trellis.query.door;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.CheckpointWatch;

/**
 * An answer that is sent anew whenever what it shows has moved. It begins with the state as it stands, whatever the
 * reader saw before; it ends when the token does, or when the reader's roles are no longer those it began with.
 */
public final class LiveAnswers {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final CheckpointWatch watch;
    private final Rights rights;
    private final Clock clock;

    LiveAnswers(CheckpointWatch watch, Rights rights, Clock clock) {
        this.watch = watch;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param state reads what is shown, on a thread that may block */
    public <T> Flux<ServerSentEvent<T>> of(Caller caller, Supplier<T> state) {
        var states = moves(caller)
                .publishOn(CallerResolver.BLOCKING, 1)
                .takeWhile(_ -> rights.unchanged(caller))
                .map(place -> ServerSentEvent.<T>builder(state.get())
                        .id(place)
                        .event("state")
                        .build());
        var beats = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<T>builder().comment("still here").build());
        return states.publish(shared -> Flux.merge(shared, beats.takeUntilOther(shared.ignoreElements())))
                .takeUntilOther(Mono.delay(Duration.between(clock.instant(), caller.until())));
    }

    /**
     * An opaque word for each place that the handler's views and the rights to read them have come to; the newest only,
     * for a slow reader. Rights move it too, so that a view that stands still keeps nobody in who may no longer read.
     */
    private Flux<String> moves(Caller caller) {
        var measured = Stream.concat(caller.projections().stream(), Stream.of(CallerResolver.ACCESS))
                .distinct()
                .toList();
        return Flux.<String>create(
                        sink -> {
                            var subscription =
                                    watch.listen(caller.tenant(), false, known -> sink.next(place(known, measured)));
                            sink.onDispose(subscription::close);
                        },
                        FluxSink.OverflowStrategy.LATEST)
                .distinctUntilChanged();
    }

    private static String place(Map<String, Checkpoint> known, List<String> projections) {
        var vector = new StringBuilder();
        for (var projection : projections) {
            var checkpoint = known.get(projection);
            vector.append(checkpoint == null ? 0 : checkpoint.position()).append(' ');
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vector.toString().strip().getBytes(StandardCharsets.UTF_8));
    }
}

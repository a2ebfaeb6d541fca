package trellis.query.operator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trellis.codec.EventCodec;
import trellis.language.TenantId;
import trellis.query.intake.Agreement;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.Checkpoints;
import trellis.query.intake.Feed;
import trellis.query.intake.Rebuild;
import trellis.query.intake.TenantTransactions;

/** What an operator's words work on. */
@Component
final class Desk {
    final Feed feed;
    final EventCodec codec;
    final Rebuild rebuild;
    final Agreement agreement;
    final TenantTransactions reading;
    final TenantTransactions writing;
    final Topic topic;

    Desk(
            Feed feed,
            EventCodec codec,
            Rebuild rebuild,
            Agreement agreement,
            @Qualifier("reading") TenantTransactions reading,
            @Qualifier("writing") TenantTransactions writing,
            @Value("${trellis.query.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${trellis.query.kafka.topic}") String topic,
            @Value("${trellis.query.verify.patience}") Duration patience) {
        this.feed = feed;
        this.codec = codec;
        this.rebuild = rebuild;
        this.agreement = agreement;
        this.reading = reading;
        this.writing = writing;
        this.topic = new Topic(bootstrapServers, topic, patience);
    }

    /** @return the logs that were asked for with their heads, all of them when none was named */
    Map<TenantId, Long> heads(List<String> named) {
        var heads = new TreeMap<TenantId, Long>((one, other) -> one.value().compareTo(other.value()));
        heads.putAll(feed.heads());
        if (!named.isEmpty()) {
            heads.keySet().retainAll(named.stream().map(TenantId::new).toList());
            if (heads.size() < Set.copyOf(named).size()) {
                throw new IllegalArgumentException("no log is called one of " + String.join(", ", named));
            }
        }
        return heads;
    }

    List<Checkpoint> checkpoints(TenantId tenant) {
        return reading.in(Set.of(tenant), Checkpoints::all);
    }
}

package trellis.query.operator;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.codec.UnknownEvent;
import trellis.language.TenantId;
import trellis.language.funding.FundingEvent;
import trellis.project.fundingledger.Books;
import trellis.project.fundingledger.Posting.Kind;

/** I7 of one log: its books, kept anew from its facts and looked at after each of them. */
final class Money {
    private static final Set<String> TYPES = EventCatalogue.namesOf(FundingEvent.class);

    private final EventCodec codec;
    private final Books books = new Books();
    private long facts;
    private @Nullable String wrong;

    Money(EventCodec codec) {
        this.codec = codec;
    }

    void take(EventEnvelope fact) {
        if (wrong != null || !TYPES.contains(fact.type())) {
            return;
        }
        facts++;
        try {
            books.take((FundingEvent) codec.decode(fact).event())
                    .ifPresent(said -> wrong = "at %d %s".formatted(fact.position(), said));
        } catch (UnknownEvent e) {
            wrong = "at %d the books end: the fact cannot be read".formatted(fact.position());
        }
    }

    /** Empty for a log without money. */
    Optional<Finding> finding(TenantId tenant) {
        if (facts == 0) {
            return Optional.empty();
        }
        var said = wrong;
        return Optional.of(
                said == null
                        ? Finding.holds(
                                "I7",
                                tenant,
                                "%d entries over %d accounts balance after each of %d facts; %d pence awarded, %d paid and not yet spent"
                                        .formatted(
                                                books.postings(),
                                                books.accounts(),
                                                facts,
                                                -books.total(Kind.AWARD),
                                                books.total(Kind.PAID)))
                        : Finding.breach("I7", tenant, said));
    }
}

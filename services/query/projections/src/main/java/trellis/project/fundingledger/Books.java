package trellis.project.fundingledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.FundingEvent;
import trellis.project.fundingledger.Posting.Account;
import trellis.project.fundingledger.Posting.Kind;

/**
 * The accounts of one log's money, kept from nothing but its facts. They balance after every fact when no account but
 * the award is overdrawn: then no stream gave more than the budget, no offer more than its stream, no payment more than
 * was accepted, and nothing was spent, returned or carried over that was not paid.
 */
public final class Books {
    private final Map<Account, Long> balances = new HashMap<>();
    private long postings;

    /** @return what does not balance after this fact, in words for an auditor; empty when all does */
    public Optional<String> take(FundingEvent event) {
        var told = unlike(event);
        for (var posting : Posting.of(event)) {
            postings++;
            var amount = posting.amount().value();
            var left = balances.merge(posting.from(), -amount, Long::sum);
            balances.merge(posting.to(), amount, Long::sum);
            if (left < 0 && posting.from().kind() != Kind.AWARD && told.isEmpty()) {
                told = Optional.of("%s of %s is overdrawn by %d pence"
                        .formatted(posting.from().kind(), posting.from().of(), -left));
            }
        }
        return told;
    }

    /** A fact that says what an account holds must agree with the account. */
    private Optional<String> unlike(FundingEvent event) {
        return switch (event) {
            case OfferAccepted e ->
                differs(Kind.OFFER, e.line().allocation().value(), e.offered().value());
            case AllocationClosed e -> {
                var line = e.line().allocation().value();
                yield differs(Kind.SPENT, line, e.spent().value())
                        .or(() -> differs(Kind.PAID, line, 0))
                        .or(() -> lapsed(line, e.paid().value() - e.spent().value()))
                        .or(() -> differs(Kind.ACCEPTED, line, e.unreleased().value()));
            }
            default -> Optional.empty();
        };
    }

    /** What was paid and not spent is what was returned and carried over. */
    private Optional<String> lapsed(UUID of, long said) {
        var holds = balance(new Account(Kind.RETURNED, of)) + balance(new Account(Kind.CARRIED_OVER, of));
        return holds == said
                ? Optional.empty()
                : Optional.of("RETURNED and CARRIED_OVER of %s hold %d pence and are said to hold %d"
                        .formatted(of, holds, said));
    }

    private Optional<String> differs(Kind kind, UUID of, long said) {
        var holds = balance(new Account(kind, of));
        return holds == said
                ? Optional.empty()
                : Optional.of("%s of %s holds %d pence and is said to hold %d".formatted(kind, of, holds, said));
    }

    /** In pence; only the award's is below zero. */
    public long balance(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    /** What all accounts of this kind hold together, in pence. */
    public long total(Kind kind) {
        return balances.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long postings() {
        return postings;
    }

    public int accounts() {
        return balances.size();
    }
}

package trellis.web.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;
import trellis.web.page.Words;

/** What the query service says of money. Amounts are whole pence. */
final class Ledger {
    private Ledger() {}

    record Figures(
            long proposed,
            long offered,
            long open,
            long declined,
            long accepted,
            long committed,
            long released,
            long unreleased,
            long claimed,
            long waiting,
            long verified,
            long givenUp,
            long returned,
            long carryOverAsked,
            long carriedOver,
            long atRisk,
            long unspent) {
        /** What has to be done by whom about what is at risk. */
        public String says() {
            var parts = new ArrayList<String>();
            if (waiting > 0) {
                parts.add(Words.pounds(waiting) + " is claimed and waits for a verifier");
            }
            if (carryOverAsked > 0) {
                parts.add(Words.pounds(carryOverAsked) + " is asked to be carried over and waits for an approver");
            }
            if (unspent > 0) {
                parts.add(Words.pounds(unspent) + " has to be claimed, returned or carried over");
            }
            return Words.pounds(atRisk) + " was paid and is not accounted for. " + String.join("; ", parts) + ".";
        }
    }

    record Programmes(@Nullable AsOf asOf, List<Programme> items) {}

    record Programme(
            String programme,
            String year,
            String name,
            String purpose,
            String funder,
            @Nullable Long secondApproverAbove,
            LocalDate claimsUntil,
            long budget,
            long unplanned,
            Figures figures) {}

    record OneProgramme(
            @Nullable AsOf asOf,
            LocalDate on,
            Programme programme,
            List<Purse> streams,
            List<Allocation> allocations,
            List<Waiting> waiting,
            List<WaitingCarryOver> carryOvers,
            List<Line> trail,
            List<String> held) {
        Stream<String> people() {
            return Stream.of(
                            waiting.stream().map(Waiting::by),
                            carryOvers.stream().map(WaitingCarryOver::by),
                            trail.stream().flatMap(line -> Stream.ofNullable(line.by())))
                    .flatMap(each -> each);
        }

        /** Those that somebody of the funder has to do something about. */
        public List<Allocation> in(String state) {
            return allocations.stream()
                    .filter(each -> each.state().equals(state))
                    .toList();
        }

        public YearEnd ends() {
            return new YearEnd(programme.year(), on);
        }
    }

    /** A stream. */
    record Purse(String stream, String name, long planned, long free, Figures figures) {}

    record Allocation(
            String funder,
            String allocation,
            String programme,
            String programmeName,
            String stream,
            String streamName,
            String recipient,
            String year,
            String state,
            LocalDate answerBy,
            LocalDate claimsUntil,
            boolean agreementInForce,
            Figures figures) {
        /** Its state, with what was offered unless all of it was accepted. */
        public String standing() {
            var said = Words.say("money-state", state);
            return figures.offered() == figures.accepted()
                    ? said
                    : said + ", " + Words.pounds(figures.offered()) + " offered";
        }
    }

    record Waiting(
            String claim,
            String allocation,
            String recipient,
            long amount,
            Instant submittedAt,
            long days,
            String by) {}

    record WaitingCarryOver(
            String carryOver,
            String allocation,
            String recipient,
            long amount,
            Instant askedAt,
            long days,
            String by) {}

    record Received(LocalDate on, List<Allocation> items, List<String> held) {
        /** What has to be done for one of them next. */
        public String due(Allocation each) {
            var ends = new YearEnd(each.year(), on);
            return switch (each.state()) {
                case "OFFERED" -> "Answer by " + Words.day(each.answerBy());
                case "ACCEPTED" ->
                    (ends.urgent() && each.figures().atRisk() > 0 ? "Urgent. " : "")
                            + (on.isAfter(each.claimsUntil())
                                    ? "Claims are closed"
                                    : "Claim by " + Words.day(each.claimsUntil()));
                default -> "Nothing";
            };
        }
    }

    record OneAllocation(
            @Nullable AsOf asOf,
            LocalDate on,
            Allocation allocation,
            @Nullable String proposedBy,
            List<String> approvedBy,
            @Nullable Agreement agreement,
            List<Claim> claims,
            List<CarryOver> carryOvers,
            List<Line> trail,
            List<String> held) {
        boolean is(String... states) {
            return List.of(states).contains(allocation.state());
        }

        /** Whether a claim is still taken. */
        boolean takesClaims() {
            return !on.isAfter(allocation.claimsUntil());
        }

        boolean trusts(String duty) {
            return held.contains(duty);
        }

        List<Claim> waiting() {
            return claims.stream()
                    .filter(claim -> claim.standing().equals("WAITING"))
                    .toList();
        }

        List<CarryOver> carryOversWaiting() {
            return carryOvers.stream()
                    .filter(each -> each.standing().equals("WAITING"))
                    .toList();
        }

        public YearEnd ends() {
            return new YearEnd(allocation.year(), on);
        }

        Stream<String> people() {
            return trail.stream().flatMap(line -> Stream.ofNullable(line.by()));
        }
    }

    record Instalment(
            int number,
            long amount,
            LocalDate dueOn,
            @Nullable LocalDate releasedOn,
            boolean free,
            List<Condition> conditions) {}

    record Condition(int number, String kind, boolean met) {}

    record Claim(
            String claim,
            long amount,
            String standing,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            long days,
            List<Spent> lines) {}

    record CarryOver(
            String carryOver,
            long amount,
            String reason,
            LocalDate spendBy,
            String standing,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String refusal,
            long days) {}

    record Spent(int number, String kind, long amount, LocalDate incurredOn, Paper evidence) {}

    record Paper(String digest, @Nullable String reference) {}

    record Line(
            long position,
            String step,
            @Nullable Long amount,
            @Nullable String detail,
            @Nullable Paper paper,
            @Nullable String by,
            String actingFor,
            Instant occurredAt) {}

    /** One allocation as an auditor takes it away; the same person has the same number throughout. */
    record Dossier(
            @Nullable AsOf asOf,
            LocalDate on,
            Allocation allocation,
            @Nullable Agreement agreement,
            List<Claim> claims,
            List<Fact> facts,
            List<Finding> separation,
            List<Posting> ledger) {}

    record Fact(
            long position,
            String step,
            int person,
            String actingFor,
            @Nullable Long amount,
            @Nullable String detail,
            @Nullable Paper paper,
            Instant occurredAt,
            Instant recordedAt) {}

    record Finding(String rule, String answer) {}

    record Balances(long offered, long accepted, long paid, long spent, long returned, long carriedOver) {}

    record Posting(long position, String step, String from, String to, long amount, Balances balances) {}
}

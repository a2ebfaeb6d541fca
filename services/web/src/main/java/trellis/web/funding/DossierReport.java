package trellis.web.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.file.Report;
import trellis.web.file.Report.Fact;
import trellis.web.funding.Ledger.Allocation;
import trellis.web.funding.Ledger.Dossier;
import trellis.web.page.Words;

/**
 * One allocation for an auditor: each fact in its order, whether duties were kept apart, and the ledger.
 *
 * @param places what organisations are called
 * @param invented what every file says where the figures are a demonstration's, or null
 */
record DossierReport(Funding.Places places, @Nullable String invented) {
    private static final Column POSITION =
            Column.number("Position", "The fact's place in the funder's log; none is changed or taken away");
    private static final List<Column> FACTS = List.of(
            POSITION,
            Column.text("What happened", "The fact"),
            Column.text("Who", "The role in which somebody acted; the same number is the same person"),
            Column.text("For", "The organisation that they acted for"),
            Column.pounds("Amount", "That the fact is about; empty where it is about none"),
            Column.text("Detail", "A reason, an instalment or a reference"),
            Column.text("Happened", "When, as it was said"),
            Column.text("Recorded", "When it was written into the log"),
            Column.text("Paper", "Its reference, where it has one"),
            Column.text("Digest of the paper", "SHA-256 of the exact bytes of the file"));
    private static final List<Column> SEPARATION = List.of(
            Column.text("Rule", "What has to be so"),
            Column.text("Finding", "Kept, broken, or not yet: what the rule is about has not happened"));
    private static final List<Column> LEDGER = List.of(
            POSITION,
            Column.text("What happened", "The fact that the posting follows from"),
            Column.text("From", "The account that the amount leaves"),
            Column.text("To", "The account that it reaches"),
            Column.pounds("Amount", "What is moved"),
            Column.pounds("Offered", "Balance after it: offered and not answered"),
            Column.pounds("Accepted", "Balance after it: accepted and not paid"),
            Column.pounds("Paid", "Balance after it: paid and not accounted for"),
            Column.pounds("Spent", "Balance after it: verified as spent"),
            Column.pounds("Returned", "Balance after it: given back to the funder"),
            Column.pounds("Carried over", "Balance after it: kept for the year after with approval"));
    private static final List<Column> COSTS = List.of(
            Column.number("Claim", "In the order in which they were sent"),
            Column.text("Standing", "What became of the claim"),
            Column.text("Spent on", "What was bought"),
            Column.pounds("Amount", "As claimed"),
            Column.day("Incurred on", "The day on which the cost arose"),
            Column.text("Paper", "Its reference, where it has one"),
            Column.text("Digest of the paper", "SHA-256 of the exact bytes of the file"));

    Report of(Dossier one) {
        var allocation = one.allocation();
        return new Report(
                "dossier-%s-%s-%s"
                        .formatted(
                                allocation.recipient(),
                                allocation.year().replace('/', '-'),
                                allocation.allocation().substring(0, 8)),
                "Dossier: " + called(allocation),
                invented,
                about(one),
                List.of(
                        new Listing(
                                "separation",
                                "Were duties kept apart?",
                                SEPARATION,
                                one.separation().stream()
                                        .map(DossierReport::finding)
                                        .toList()),
                        new Listing(
                                "facts",
                                "Every fact that touches it, in order",
                                FACTS,
                                one.facts().stream().map(this::fact).toList()),
                        new Listing(
                                "ledger",
                                "Ledger, with the balances after each posting",
                                LEDGER,
                                one.ledger().stream()
                                        .map(DossierReport::posting)
                                        .toList()),
                        new Listing("costs", "What was claimed, cost by cost", COSTS, costs(one))));
    }

    String called(Allocation allocation) {
        return "%s: %s, %s %s"
                .formatted(
                        places.of(allocation.recipient()),
                        allocation.programmeName(),
                        allocation.streamName(),
                        allocation.year());
    }

    private List<Fact> about(Dossier one) {
        var allocation = one.allocation();
        var about = new ArrayList<Fact>();
        about.add(new Fact("Funder", places.of(allocation.funder())));
        about.add(new Fact("Recipient", places.of(allocation.recipient())));
        about.add(new Fact("State", Words.say("money-state", allocation.state())));
        var agreement = one.agreement();
        if (agreement != null) {
            about.add(new Fact("Digest of the agreement", agreement.document().digest()));
            about.add(new Fact("In force", agreement.inForce() ? "Yes" : "No"));
        }
        var asOf = one.asOf();
        if (asOf != null) {
            about.add(new Fact("Includes everything up to", Words.moment(asOf.recordedAt())));
            about.add(new Fact("Position in the log", Objects.requireNonNullElse(asOf.position(), "0")));
        }
        return about;
    }

    private static List<@Nullable Object> finding(Ledger.Finding each) {
        return List.of(Words.say("money-rule", each.rule()), Words.say("money-answer", each.answer()));
    }

    private List<@Nullable Object> fact(Ledger.Fact each) {
        var paper = each.paper();
        var detail = each.detail();
        return Arrays.asList(
                each.position(),
                step(each),
                "%s, person %d".formatted(Words.say("money-who", each.step()), each.person()),
                places.of(each.actingFor()),
                each.amount(),
                detail == null
                        ? null
                        : Objects.requireNonNullElse(Words.sayIfKnown("money-detail", detail), places.of(detail)),
                Words.moment(each.occurredAt()),
                Words.moment(each.recordedAt()),
                paper == null ? null : paper.reference(),
                paper == null ? null : paper.digest());
    }

    /** A close that gives nothing up is one all the same. */
    private static String step(Ledger.Fact each) {
        var amount = each.amount();
        return each.step().equals("CLOSED") && amount != null && amount == 0
                ? "Closed"
                : Words.say("money-step", each.step());
    }

    private static List<@Nullable Object> posting(Ledger.Posting each) {
        var after = each.balances();
        return List.of(
                each.position(),
                Words.say("money-step", each.step()),
                Words.say("money-account", each.from()),
                Words.say("money-account", each.to()),
                each.amount(),
                after.offered(),
                after.accepted(),
                after.paid(),
                after.spent(),
                after.returned(),
                after.carriedOver());
    }

    private static List<List<@Nullable Object>> costs(Dossier one) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var at = 0; at < one.claims().size(); at++) {
            var claim = one.claims().get(at);
            for (var line : claim.lines()) {
                rows.add(Arrays.asList(
                        at + 1,
                        Words.say("money-claim", claim.standing()),
                        Words.say("money-kind", line.kind()),
                        line.amount(),
                        line.incurredOn(),
                        line.evidence().reference(),
                        line.evidence().digest()));
            }
        }
        return rows;
    }
}

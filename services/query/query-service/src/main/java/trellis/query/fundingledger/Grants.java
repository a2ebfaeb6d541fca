package trellis.query.fundingledger;

import static trellis.query.fundingledger.GrantView.CURRENCY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import trellis.language.LondonDay;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.Allocation.State;
import trellis.project.fundingledger.Programme.Heading;
import trellis.project.fundingledger.Programme.Named;
import trellis.project.fundingledger.Step;
import trellis.query.fundingledger.GrantView.PublishedDates;
import trellis.query.fundingledger.GrantView.PublishedGrant;
import trellis.query.fundingledger.GrantView.PublishedOrganisation;
import trellis.query.fundingledger.GrantView.PublishedProgramme;
import trellis.query.fundingledger.GrantView.PublishedTransaction;

/**
 * Makes awards of a programme's allocations. An allocation is an award from when its recipient took it up; what was
 * declined, withdrawn or never answered is none.
 *
 * @param names what organisations are called; a code stands for itself where it has no name
 */
record Grants(Heading programme, Map<OrganisationCode, String> names) {
    /** The longest title that the standard advises. */
    private static final int LONGEST_TITLE = 140;

    List<PublishedGrant> of(List<Allocation> allocations) {
        return allocations.stream()
                .filter(each -> each.state() == State.ACCEPTED || each.state() == State.CLOSED)
                .map(this::grant)
                .toList();
    }

    private PublishedGrant grant(Allocation each) {
        var line = each.line();
        var id = id(programme.funder()) + "-" + line.allocation();
        var paid = payments(id, each);
        return new PublishedGrant(
                id,
                cut(programme.name().value() + ": " + stream(each)),
                programme.purpose().value(),
                CURRENCY,
                pounds(each.amounts().accepted()),
                paid.stream().map(PublishedTransaction::value).reduce(pounds(Pence.NONE), BigDecimal::add),
                awarded(each),
                List.of(new PublishedDates(line.year().firstDay(), line.year().lastDay())),
                List.of(recipient(each)),
                List.of(new PublishedOrganisation(id(programme.funder()), name(programme.funder()), null)),
                List.of(new PublishedProgramme(
                        line.programme().toString(), programme.name().value())),
                paid,
                each.entries().getLast().recordedAt());
    }

    private List<PublishedTransaction> payments(String grant, Allocation each) {
        var agreed = each.agreed();
        return agreed == null
                ? List.of()
                : agreed.parts().stream()
                        .flatMap(part -> Stream.ofNullable(part.releasedOn())
                                .map(on -> new PublishedTransaction(
                                        grant + "-" + part.number(),
                                        on,
                                        CURRENCY,
                                        pounds(part.amount()),
                                        id(programme.funder()),
                                        id(each.line().recipient()))))
                        .toList();
    }

    /** A faculty that is no legal body of its own receives by its host. */
    private PublishedOrganisation recipient(Allocation each) {
        var recipient = each.line().recipient();
        var host = each.agreed() == null ? null : each.agreed().host();
        return host == null
                ? new PublishedOrganisation(id(recipient), name(recipient), null)
                : new PublishedOrganisation(id(host), name(host), name(recipient) + " AHP faculty");
    }

    private static LocalDate awarded(Allocation each) {
        return each.entries().reversed().stream()
                .filter(entry -> entry.step() == Step.OFFERED)
                .findFirst()
                .map(entry -> LondonDay.of(entry.occurredAt()))
                .orElseThrow();
    }

    private String stream(Allocation each) {
        return programme.streams().stream()
                .filter(stream -> stream.stream().equals(each.line().stream()))
                .map(Named::name)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private String name(OrganisationCode code) {
        return names.getOrDefault(code, code.value());
    }

    /** The list of organisation identifiers knows the NHS codes by this prefix. */
    static String id(OrganisationCode code) {
        return "GB-NHS-" + code.value();
    }

    static BigDecimal pounds(Pence amount) {
        return BigDecimal.valueOf(amount.value(), 2);
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}

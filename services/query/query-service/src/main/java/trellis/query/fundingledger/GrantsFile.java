package trellis.query.fundingledger;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.query.door.RowsFile;
import trellis.query.fundingledger.GrantView.PublishedGrant;

/** Awards as a spreadsheet, one row each: the titles of the standard's parts, flattened as its template does. */
final class GrantsFile {
    static final List<String> HEADINGS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Awarded",
            "Amount Disbursed",
            "Award Date",
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Recipient Org:Department",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Grant Programme:Code",
            "Grant Programme:Title",
            "Last Modified");

    private GrantsFile() {}

    static RowsFile of(List<PublishedGrant> grants) {
        return new RowsFile(
                "360giving", HEADINGS, grants.stream().map(GrantsFile::row).toList());
    }

    private static List<@Nullable Object> row(PublishedGrant grant) {
        var dates = grant.plannedDates().getFirst();
        var recipient = grant.recipientOrganization().getFirst();
        var funder = grant.fundingOrganization().getFirst();
        var programme = grant.grantProgramme().getFirst();
        return Arrays.asList(
                grant.id(),
                grant.title(),
                grant.description(),
                grant.currency(),
                grant.amountAwarded().toPlainString(),
                grant.amountDisbursed().toPlainString(),
                grant.awardDate(),
                dates.startDate(),
                dates.endDate(),
                recipient.id(),
                recipient.name(),
                recipient.department(),
                funder.id(),
                funder.name(),
                programme.code(),
                programme.title(),
                grant.dateModified());
    }
}

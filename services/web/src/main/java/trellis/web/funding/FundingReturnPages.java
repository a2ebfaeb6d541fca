package trellis.web.funding;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.file.Bundle;
import trellis.web.page.Download;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Money to take away: the return and the dossier with their checksums, and what may be published as others read it. */
@Controller
class FundingReturnPages {
    private static final String PROGRAMME = "/money/programmes/{programme:" + MoneyPages.UUID_FORM + "}";

    private static final String ALLOCATION = "/money/allocations/{allocation:" + MoneyPages.UUID_FORM + "}";

    private final Funding funding;
    private final Services services;

    FundingReturnPages(Funding funding, Services services) {
        this.funding = funding;
        this.services = services;
    }

    @GetMapping(PROGRAMME + "/return")
    Rendering programme(Visit visit, @PathVariable UUID programme) {
        var one = funding.programme(visit, programme);
        return Page.of(visit, "money/return", "The return")
                .crumb("Money", "/money")
                .crumb(one.programme().name(), "/money/programmes/" + programme)
                .with("called", one.programme().name())
                .with("bundle", Bundle.of(funding.returns(visit).of(one)))
                .with("base", "/money/programmes/" + programme + "/return/")
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping(PROGRAMME + "/return/{file}")
    ResponseEntity<byte[]> programmeFile(Visit visit, @PathVariable UUID programme, @PathVariable String file) {
        return file(Bundle.of(funding.returns(visit).of(funding.programme(visit, programme))), file);
    }

    @GetMapping("/money/received/return")
    Rendering received(Visit visit) {
        return Page.of(visit, "money/return", "The return")
                .crumb("Money", "/money")
                .with("called", "What we were given")
                .with("bundle", given(visit))
                .with("base", "/money/received/return/")
                .show();
    }

    @GetMapping("/money/received/return/{file}")
    ResponseEntity<byte[]> receivedFile(Visit visit, @PathVariable String file) {
        return file(given(visit), file);
    }

    @GetMapping(ALLOCATION + "/dossier")
    Rendering dossier(Visit visit, @PathVariable UUID allocation) {
        var one = funding.dossier(visit, allocation);
        var dossiers = funding.dossiers(visit);
        return Page.of(visit, "money/dossier", "The dossier")
                .crumb("Money", "/money")
                .crumb(
                        one.allocation().programmeName(),
                        "/money/programmes/" + one.allocation().programme())
                .crumb(funding.places(visit).of(one.allocation().recipient()), "/money/allocations/" + allocation)
                .with("called", dossiers.called(one.allocation()))
                .with("separation", one.separation())
                .with("bundle", Bundle.of(dossiers.of(one)))
                .with("base", "/money/allocations/" + allocation + "/dossier/")
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping(ALLOCATION + "/dossier/{file}")
    ResponseEntity<byte[]> dossierFile(Visit visit, @PathVariable UUID allocation, @PathVariable String file) {
        return file(Bundle.of(funding.dossiers(visit).of(funding.dossier(visit, allocation))), file);
    }

    @GetMapping(PROGRAMME + "/360giving.json")
    ResponseEntity<byte[]> grantsJson(Visit visit, @PathVariable UUID programme) {
        return Download.of(
                funding.fileName("360giving.json"),
                MediaType.APPLICATION_JSON_VALUE,
                services.query().file(visit, grants(programme), MediaType.APPLICATION_JSON));
    }

    @GetMapping(PROGRAMME + "/360giving.csv")
    ResponseEntity<byte[]> grantsCsv(Visit visit, @PathVariable UUID programme) {
        var csv = new MediaType("text", "csv");
        return Download.of(
                funding.fileName("360giving.csv"),
                "text/csv;charset=UTF-8",
                services.query().file(visit, grants(programme), csv));
    }

    private static Ask grants(UUID programme) {
        return Ask.of("/programmes/{}/grants", programme);
    }

    private Bundle given(Visit visit) {
        var received = funding.received(visit.anywhere()).orElseThrow(FundingReturnPages::missing);
        return Bundle.of(funding.returns(visit).of(received, visit.me().organisation()));
    }

    private static ResponseEntity<byte[]> file(Bundle bundle, String name) {
        return bundle.file(name).orElseThrow(FundingReturnPages::missing).download();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

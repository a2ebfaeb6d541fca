package trellis.web.funding;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.file.Brief;
import trellis.web.page.Page;
import trellis.web.service.Visit;

/** A programme for a board: the same draft to read, to print and as a paper. */
@Controller
class BoardPages {
    private static final String BOARD = "/money/programmes/{programme:" + MoneyPages.UUID_FORM + "}/board";

    private final Funding funding;

    BoardPages(Funding funding) {
        this.funding = funding;
    }

    @GetMapping(BOARD)
    Rendering board(Visit visit, @PathVariable UUID programme) {
        var one = funding.programme(visit, programme);
        return Page.of(visit, "money/board", "Report to the board")
                .crumb("Money", "/money")
                .crumb(one.programme().name(), "/money/programmes/" + programme)
                .with("brief", brief(visit, one))
                .with("paper", "/money/programmes/" + programme + "/board.pdf")
                .show();
    }

    @GetMapping(BOARD + ".pdf")
    ResponseEntity<byte[]> paper(Visit visit, @PathVariable UUID programme) {
        return brief(visit, funding.programme(visit, programme)).pdf().download();
    }

    private Brief brief(Visit visit, Ledger.OneProgramme one) {
        var practices = BoardReport.taken(one).stream()
                .map(each -> funding.practice(visit, UUID.fromString(each.allocation())))
                .toList();
        return funding.board(visit).of(one, funding.outcomeReports(visit), funding.deliverables(visit), practices);
    }
}

package trellis.web.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import trellis.web.page.Page;
import trellis.web.service.Visit;

/** Pages that anybody may read, signed in or not. */
@Controller
class HelpPages {
    @GetMapping("/help")
    Rendering help(ServerWebExchange exchange) {
        return page(exchange, "help/help", "Help");
    }

    @GetMapping("/accessibility")
    Rendering accessibility(ServerWebExchange exchange) {
        return page(exchange, "help/accessibility", "Accessibility statement");
    }

    @GetMapping("/cookies")
    Rendering cookies(ServerWebExchange exchange) {
        return page(exchange, "help/cookies", "Cookies");
    }

    private static Rendering page(ServerWebExchange exchange, String template, String title) {
        Visit visit = exchange.getAttribute(Visit.ATTRIBUTE);
        return visit == null
                ? Page.open(template, title).show()
                : Page.of(visit, template, title).show();
    }
}

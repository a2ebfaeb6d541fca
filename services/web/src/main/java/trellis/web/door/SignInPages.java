package trellis.web.door;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import trellis.web.page.Page;

/** Where people sign in, and where they land after signing out. */
@Controller
class SignInPages {
    private final Issuer issuer;

    SignInPages(Issuer issuer) {
        this.issuer = issuer;
    }

    @GetMapping("/sign-in")
    Mono<Rendering> signIn(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams();
        return issuer.personas()
                .map(personas -> page(true, personas))
                .onErrorResume(ResponseStatusException.class, away -> Mono.just(page(false, List.of())))
                .map(page -> page.with("refused", asked.containsKey("refused"))
                        .with("ended", asked.containsKey("ended"))
                        .show());
    }

    @GetMapping("/signed-out")
    Rendering signedOut() {
        return Page.open("door/signed-out", "You have signed out").show();
    }

    private static Page page(boolean there, List<Persona> personas) {
        return Page.open("door/sign-in", "Sign in").with("there", there).with("personas", personas);
    }
}

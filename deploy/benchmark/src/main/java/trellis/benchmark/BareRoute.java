package trellis.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.store.Engine;
import trellis.language.TenantId;

/** A ceiling inside the same service: the token is checked, one fact appended, answered. Nobody is known, nothing decided. */
@RestController
class BareRoute {
    private final Engine engine;

    BareRoute(Engine engine) {
        this.engine = engine;
    }

    @PostMapping("/bare")
    ResponseEntity<Map<String, Long>> append(
            @AuthenticationPrincipal Jwt token, @RequestBody Map<String, Object> body) {
        var fact = Trial.assessed(Trial.somebody(), Trial.element(body.size()));
        long position = engine.append(
                        new TenantId(Objects.requireNonNull(token.getClaimAsString("organisation"))),
                        fact.assessor(),
                        List.of(fact))
                .join();
        return ResponseEntity.status(201).body(Map.of("position", position));
    }
}

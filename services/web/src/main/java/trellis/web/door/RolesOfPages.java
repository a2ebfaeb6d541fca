package trellis.web.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import trellis.web.service.Me;

/**
 * Pages that are of use to some roles only, so that nobody fills in a form that can only be refused. What somebody may
 * do the command service judges; what is sent is passed on, so that it can record the attempt.
 */
final class RolesOfPages {
    private static final Map<List<String>, List<PathPattern>> PAGES = Map.of(
            List.of("EDUCATOR"),
            patterns(
                    "/workers/new",
                    "/workers/import/**",
                    "/workers/{worker}/education",
                    "/workers/{worker}/name",
                    "/workers/{worker}/posts/**",
                    "/assessors/new",
                    "/assessors/{person}/registration",
                    "/assessors/{person}/authorities/**",
                    "/access/{form}/**",
                    "/duties/{form}/**",
                    "/sharing/{form}/**",
                    "/scoping-returns/new",
                    "/scoping-returns/{scopingReturn}/reopen"),
            List.of("EDUCATOR", "AUDITOR"),
            patterns("/sharing"),
            List.of("FACULTY_LEAD", "ICS_LEAD", "AUDITOR"),
            patterns("/faculty"),
            List.of("EDUCATOR", "ASSESSOR"),
            patterns("/sign-offs/{signOff}/revoke"),
            List.of("ASSESSOR"),
            patterns("/workers/{worker}/observe", "/sign-off/**"),
            List.of("SUPPORT_WORKER"),
            patterns("/my-skills/**"),
            List.of("AUDITOR"),
            patterns("/audit/**"),
            List.of("OPERATOR"),
            patterns("/trusts/**"));

    private RolesOfPages() {}

    static boolean open(Me me, String path) {
        var asked = PathContainer.parsePath(path);
        return PAGES.entrySet().stream()
                .filter(pages -> pages.getValue().stream().anyMatch(pattern -> pattern.matches(asked)))
                .allMatch(pages -> pages.getKey().stream().anyMatch(me::is));
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}

package trellis.standalone.services;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What Spring Boot would set up because it is on the class path, although only some of the services brought it. */
enum Library {
    DATABASE(
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.persistence."),
    SERVLET(
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.webmvc."),
    REACTIVE(
            "org.springframework.boot.reactor.",
            "org.springframework.boot.webflux.",
            "org.springframework.boot.webclient.",
            "org.springframework.boot.http.client.autoconfigure.reactive."),
    PAGES("org.springframework.boot.thymeleaf."),
    OAUTH_CLIENT("org.springframework.boot.security.oauth2.client."),
    OAUTH_ISSUER("org.springframework.boot.security.oauth2.server.authorization."),
    OAUTH_RESOURCE("org.springframework.boot.security.oauth2.server.resource."),
    CONTRACT("org.springdoc.");

    private final String packages;

    Library(String... packages) {
        this.packages = String.join(" ", packages);
    }

    static String names(List<Library> libraries) {
        return libraries.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** @return whether the class sets up a library that is not among those used */
    static boolean isForeign(String autoConfiguration, List<Library> used) {
        return Arrays.stream(values())
                .filter(library -> !used.contains(library))
                .flatMap(library -> Arrays.stream(library.packages.split(" ", -1)))
                .anyMatch(autoConfiguration::startsWith);
    }
}

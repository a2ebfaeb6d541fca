package trellis.standalone.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import trellis.demonstration.Persona;

/** Whom a token will name, and the organisation that it is made for. */
record Account(String subject, String organisation, String name) {
    private static final String AUTHORITY = "organisation:";

    /** @param hint a persona, or any {@code subject@organisation} */
    static Optional<Account> hinted(String hint) {
        Optional<Account> persona = Persona.of(hint).map(Account::of);
        if (persona.isPresent()) {
            return persona;
        }
        String[] parts = hint.split("@", -1);
        return Arrays.stream(parts).allMatch(part -> part.matches("[A-Za-z0-9._-]{1,40}")) && parts.length == 2
                ? Optional.of(new Account(parts[0], parts[1], nameOf(parts[0])))
                : Optional.empty();
    }

    static Account of(Persona persona) {
        return new Account(persona.id(), persona.organisation().value(), persona.fullName());
    }

    static Optional<Account> signedIn(Authentication authentication) {
        List<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return authorities.stream()
                .filter(authority -> authority != null && authority.startsWith(AUTHORITY))
                .findFirst()
                .map(authority -> authority.substring(AUTHORITY.length()))
                .map(organisation ->
                        new Account(authentication.getName(), organisation, nameOf(authentication.getName())));
    }

    private static String nameOf(String subject) {
        return Persona.of(subject).map(Persona::fullName).orElse(subject);
    }

    /** The issuer reads from the factor when the choice was made, and tells it in the id token. */
    Authentication authenticated(Instant at) {
        GrantedAuthority chosen = FactorGrantedAuthority.withAuthority("FACTOR_CHOICE")
                .issuedAt(at)
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(
                subject, "chosen", List.of(new SimpleGrantedAuthority(AUTHORITY + organisation), chosen));
    }
}

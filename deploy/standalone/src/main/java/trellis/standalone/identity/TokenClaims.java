package trellis.standalone.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who and for which organisation; never what they may do: roles are granted by events. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        Optional<Account> account =
                Optional.<Authentication>ofNullable(context.getPrincipal()).flatMap(Account::signedIn);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(AccessToken.TYPE);
            context.getClaims().audience(List.of(AccessToken.AUDIENCE));
            account.ifPresent(known -> context.getClaims().claim(AccessToken.ORGANISATION, known.organisation()));
        } else {
            account.ifPresent(known -> context.getClaims()
                    .claim(AccessToken.ORGANISATION, known.organisation())
                    .claim("name", known.name()));
        }
    }
}

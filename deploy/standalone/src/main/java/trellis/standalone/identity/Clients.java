package trellis.standalone.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the pages for a person, the query service for itself. */
final class Clients {
    private static final Duration ACCESS = Duration.ofMinutes(30);
    private static final Duration REFRESH = Duration.ofHours(12);

    private Clients() {}

    static List<RegisteredClient> of(IdentitySettings settings) {
        return List.of(pages(settings), logFeed(settings));
    }

    private static RegisteredClient pages(IdentitySettings settings) {
        return RegisteredClient.withId(IdentitySettings.WEB_CLIENT)
                .clientId(IdentitySettings.WEB_CLIENT)
                .clientSecret("{noop}" + settings.webClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.pages() + "/login/oauth2/code/trellis")
                .postLogoutRedirectUri(settings.pages() + "/signed-out")
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "offline_access")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient logFeed(IdentitySettings settings) {
        return RegisteredClient.withId(IdentitySettings.LOG_FEED_CLIENT)
                .clientId(IdentitySettings.LOG_FEED_CLIENT)
                .clientSecret("{noop}" + settings.logFeedClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("log-feed")
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }
}

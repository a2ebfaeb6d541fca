package trellis.web.door;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pages find what they need.
 *
 * @param publicUrl as a browser reaches the pages; null for the address that each request came to
 * @param issuer any OpenID Connect issuer that publishes its metadata, as its tokens name it
 * @param issuerMetadata where its metadata is published; null for the usual place under its name
 * @param clientSecret absent for a public client; the code flow always uses PKCE
 * @param demonstration marks every page as showing invented figures
 * @param demonstrationProgress tells how much of their story is told; null where it is not being told
 */
@ConfigurationProperties("trellis.web")
public record WebSettings(
        @Nullable URI publicUrl,
        @DefaultValue("http://127.0.0.1:8083") URI issuer,
        @Nullable URI issuerMetadata,
        @DefaultValue("trellis-web") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("http://127.0.0.1:8081") URI commandService,
        @DefaultValue("http://127.0.0.1:8082") URI queryService,
        @DefaultValue("false") boolean demonstration,
        @Nullable URI demonstrationProgress) {
    /** Where the browser meets the issuer. */
    String issuerOrigin() {
        var address = issuerMetadata == null ? issuer : issuerMetadata;
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Where the browser is, as the issuer has to know it. */
    String base() {
        return publicUrl == null ? "{baseUrl}" : publicUrl.toString();
    }
}

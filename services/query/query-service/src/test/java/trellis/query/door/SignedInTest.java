package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SignedInTest {
    @Test
    void a_token_speaks_for_one_organisation() {
        assertThat(SignedIn.of(token("S1Y5D")).tenant()).hasToString("S1Y5D");
    }

    /** A comma in a scope of row security would be a second organisation. */
    @Test
    void a_token_for_what_cannot_be_an_organisation_is_refused() {
        for (Object organisation :
                List.of("RGT,RD8", ",", " ", "", "RGT ", "R\u0000", "X".repeat(21), List.of("RGT"))) {
            assertThatThrownBy(() -> SignedIn.of(token(organisation)))
                    .as("'%s'", organisation)
                    .isInstanceOf(ProblemException.class);
        }
    }

    private static Jwt token(Object organisation) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("somebody")
                .claim("organisation", organisation)
                .build();
    }
}

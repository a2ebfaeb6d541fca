package trellis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import trellis.language.organisation.OrganisationCode;

class TenantIdTest {
    @Test
    void a_code_is_opaque_whatever_its_length_and_first_character() {
        for (var code : List.of("RGT", "S1Y5D", "0A1", "ENGLAND", "x", "E54000065", "8-9", "A".repeat(20))) {
            assertThat(TenantId.isOne(code)).as(code).isTrue();
            assertThat(new TenantId(code)).hasToString(code);
            assertThat(new OrganisationCode(code)).hasToString(code);
        }
    }

    @Test
    void what_could_be_read_as_more_than_one_code_or_as_none_is_refused() {
        for (var text : List.of(
                "",
                " ",
                ",",
                "RGT,RD8",
                "RGT ",
                "R:1",
                "R/1",
                "R'1",
                "R\"1",
                "R\\1",
                "R%1",
                "R\n",
                "R\u0000",
                "RÉ",
                "\u0660",
                "A".repeat(21))) {
            assertThat(TenantId.isOne(text)).as(text).isFalse();
            assertThatThrownBy(() -> new TenantId(text)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new OrganisationCode(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package trellis.language.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import trellis.language.Digest;

class PenceTest {
    @Test
    void an_amount_is_never_below_nothing_and_never_too_much_to_add() {
        assertThat(new Pence(2).plus(new Pence(3))).isEqualTo(new Pence(5));
        assertThat(new Pence(5).minus(new Pence(5))).isEqualTo(Pence.NONE);
        assertThatThrownBy(() -> new Pence(5).minus(new Pence(6))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pence(Pence.MOST).plus(new Pence(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pence(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amounts_are_compared_by_their_value() {
        assertThat(new Pence(2).isMoreThan(new Pence(1))).isTrue();
        assertThat(new Pence(2).isMoreThan(new Pence(2))).isFalse();
        assertThat(new Pence(2)).isGreaterThan(new Pence(1));
        assertThat(Pence.NONE.isNone()).isTrue();
        assertThat(new Pence(1).isNone()).isFalse();
    }

    @Test
    void a_reference_names_a_paper_and_tells_no_story() {
        var digest = new Digest("a");
        assertThat(new Document(digest, "INV-0031/2").reference()).isEqualTo("INV-0031/2");
        assertThat(new Document(digest, null).reference()).isNull();
        assertThatThrownBy(() -> new Document(digest, "for Anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Label("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Label("Grow your own")).hasToString("Grow your own");
    }
}

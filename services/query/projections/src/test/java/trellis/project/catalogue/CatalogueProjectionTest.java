package trellis.project.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.project.Facts;
import trellis.project.InMemory;
import trellis.testkit.history.SmallFramework;

class CatalogueProjectionTest {
    final Edition edition = Objects.requireNonNull(
            InMemory.after(new CatalogueProjection(), SmallFramework.edition(), SmallFramework.edition())
                    .get(SmallFramework.EDITION));

    @Test
    void an_edition_is_kept_as_it_was_published_first() {
        assertThat(edition.position()).isEqualTo(1);
        assertThat(edition.domains()).isEqualTo(SmallFramework.edition().domains());
        assertThat(edition.content()).isEqualTo(SmallFramework.DIGEST);
        assertThat(edition.publishedAt()).isEqualTo(SmallFramework.edition().occurredAt());
    }

    @Test
    void elements_come_in_the_frameworks_order() {
        assertThat(edition.elements())
                .extracting(element -> element.code().value())
                .containsExactly("D1-E01", "D1-E02", "D1-E03", "D2-E01", "D2-E02", "D2-E03");
    }

    @Test
    void what_a_stage_does_not_expect_is_left_out() {
        assertThat(edition.expectedAt(Stage.ENTRY)).hasSize(5);
        assertThat(edition.expectedAt(Stage.INTERMEDIATE)).hasSize(6);
    }

    @Test
    void every_element_knows_its_domain() {
        assertThat(edition.domainOfElement().get(new ElementCode("D2-E03")))
                .satisfies(domain -> assertThat(domain.code()).isEqualTo("D2"));
    }

    @Test
    void a_fact_of_another_family_is_refused() {
        assertThatThrownBy(() -> new CatalogueProjection()
                        .after(
                                SmallFramework.EDITION,
                                null,
                                InMemory.recorded(1, Facts.registered(Facts.ANN, Facts.noon(1, 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(edition)).isNotEmpty();
    }
}

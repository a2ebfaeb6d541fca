package trellis.decide.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.EDITION;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.OTTO;
import static trellis.decide.Given.granted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.catalogue.CatalogueCommand.PublishEdition;
import trellis.language.Digest;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.catalogue.FrameworkStage;

class CatalogueDeciderTest {
    private static final Digest CONTENT = new Digest("content");
    private static final List<FrameworkStage> STAGES =
            List.of(new FrameworkStage(Stage.ENTRY, "Support worker", 2, "2", "typical only", "close"));

    private static FrameworkElement element(ElementCode code, String provenance, Map<Stage, String> expectations) {
        return new FrameworkElement(
                code,
                "title",
                null,
                provenance,
                AssessmentKind.OBSERVED,
                12,
                null,
                new Rating(3),
                false,
                true,
                expectations);
    }

    private static FrameworkElement element(ElementCode code) {
        return element(code, "constructed", Map.of(Stage.ENTRY, "Asks first."));
    }

    private static List<FrameworkDomain> domain(FrameworkElement... elements) {
        return List.of(new FrameworkDomain(2, "D2", "Supporting", "summary", "two sources", List.of(elements)));
    }

    private static PublishEdition publish(PersonId actor, Digest content, List<FrameworkDomain> domains) {
        return new PublishEdition(
                actor, NOW, EDITION, content, "note", "own words", List.of("source"), STAGES, domains);
    }

    private static PublishEdition publish(List<FrameworkDomain> domains) {
        return publish(RecordedEvent.SYSTEM, CONTENT, domains);
    }

    private static Scenario<CatalogueCommand, CatalogueState> catalogue() {
        return Scenario.of(CatalogueDecider.DECIDER);
    }

    private static FrameworkEditionPublished published(Digest content) {
        return new FrameworkEditionPublished(
                EDITION,
                content,
                "note",
                "own words",
                List.of("source"),
                STAGES,
                domain(element(CONSENT), element(DIGNITY)),
                content.equals(CONTENT) ? NOW : EARLIER);
    }

    @Test
    void an_edition_is_published_as_it_was_read() {
        catalogue().when(publish(domain(element(CONSENT), element(DIGNITY)))).then(published(CONTENT));
    }

    @Test
    void an_operator_publishes_and_an_educator_does_not() {
        assertThat(catalogue()
                        .given(granted(OTTO, Role.OPERATOR))
                        .when(publish(OTTO, CONTENT, domain(element(CONSENT))))
                        .facts())
                .hasSize(1);
        catalogue()
                .given(granted(EDITH, Role.EDUCATOR))
                .when(publish(EDITH, CONTENT, domain(element(CONSENT))))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void publishing_the_same_twice_changes_nothing() {
        catalogue()
                .given(published(CONTENT))
                .when(publish(domain(element(CONSENT))))
                .thenNothing();
    }

    @Test
    void a_published_edition_never_changes() {
        catalogue()
                .given(published(new Digest("other words")))
                .when(publish(domain(element(CONSENT))))
                .thenRefused(CatalogueRule.A_PUBLISHED_EDITION_NEVER_CHANGES);
    }

    @Test
    void an_edition_has_elements() {
        catalogue().when(publish(domain())).thenRefused(CatalogueRule.EDITION_WITHOUT_ELEMENTS);
    }

    @Test
    void an_element_is_named_once() {
        catalogue()
                .when(publish(domain(element(CONSENT), element(CONSENT))))
                .thenRefused(CatalogueRule.ELEMENT_NAMED_TWICE);
    }

    @Test
    void every_element_shows_where_its_wording_comes_from() {
        catalogue()
                .when(publish(domain(element(CONSENT), element(DIGNITY, " ", Map.of(Stage.ENTRY, "Respects.")))))
                .thenRefused(CatalogueRule.PROVENANCE_MISSING);
    }

    @Test
    void every_element_is_expected_at_some_stage() {
        catalogue()
                .when(publish(domain(element(CONSENT), element(DIGNITY, "constructed", Map.of()))))
                .thenRefused(CatalogueRule.ELEMENT_WITHOUT_EXPECTATION);
    }

    @Test
    void an_edition_shows_its_licence() {
        catalogue()
                .when(new PublishEdition(
                        RecordedEvent.SYSTEM,
                        NOW,
                        EDITION,
                        CONTENT,
                        "note",
                        " ",
                        List.of(),
                        STAGES,
                        domain(element(CONSENT))))
                .thenRefused(CatalogueRule.LICENCE_MISSING);
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(CatalogueRule.LICENCE_MISSING.field()).isEqualTo("licence");
    }
}

package trellis.decide.catalogue;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.catalogue.CatalogueRule.A_PUBLISHED_EDITION_NEVER_CHANGES;
import static trellis.decide.catalogue.CatalogueRule.EDITION_WITHOUT_ELEMENTS;
import static trellis.decide.catalogue.CatalogueRule.ELEMENT_NAMED_TWICE;
import static trellis.decide.catalogue.CatalogueRule.ELEMENT_WITHOUT_EXPECTATION;
import static trellis.decide.catalogue.CatalogueRule.LICENCE_MISSING;
import static trellis.decide.catalogue.CatalogueRule.PROVENANCE_MISSING;

import java.util.List;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.catalogue.CatalogueCommand.PublishEdition;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.catalogue.CatalogueEvent;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.organisation.AccessEvent;

/** Who may publish an edition, and that what is published stays as it is. */
public final class CatalogueDecider {
    public static final Decider<CatalogueCommand, CatalogueState> DECIDER = new Decider<>(
            CatalogueCommand.class,
            CatalogueDecider::boundary,
            initialState(),
            new Families<CatalogueState>()
                    .on(AccessEvent.class, CatalogueDecider::evolve)
                    .on(CatalogueEvent.class, CatalogueDecider::evolve),
            CatalogueDecider::decide);

    private CatalogueDecider() {}

    public static Boundary boundary(CatalogueCommand command) {
        return switch (command) {
            case PublishEdition c ->
                Boundary.of(
                        Boundary.facts(new Tag("edition", c.edition().toString()), FrameworkEditionPublished.class),
                        Rights.of(c.actor()));
        };
    }

    public static CatalogueState initialState() {
        return new CatalogueState(Rights.NONE, null);
    }

    public static Decision decide(CatalogueCommand command, CatalogueState state) {
        return switch (command) {
            case PublishEdition c -> publish(c, state);
        };
    }

    private static Decision publish(PublishEdition command, CatalogueState state) {
        var elements = command.domains().stream()
                .flatMap(domain -> domain.elements().stream())
                .toList();
        return judge().refuse(ROLE_NOT_HELD, () -> !mayPublish(command, state))
                .refuse(LICENCE_MISSING, () -> command.licence().isBlank())
                .refuse(EDITION_WITHOUT_ELEMENTS, elements::isEmpty)
                .refuse(ELEMENT_NAMED_TWICE, () -> isNamedTwice(elements))
                .refuse(
                        PROVENANCE_MISSING,
                        () -> elements.stream()
                                .anyMatch(each -> each.provenance().isBlank()))
                .refuse(
                        ELEMENT_WITHOUT_EXPECTATION,
                        () -> elements.stream()
                                .anyMatch(each -> each.expectations().isEmpty()))
                .otherwise(() -> {
                    if (state.published() == null) {
                        return accept(published(command));
                    }
                    return command.content().equals(state.published())
                            ? nothingToDo()
                            : reject(A_PUBLISHED_EDITION_NEVER_CHANGES);
                });
    }

    private static boolean mayPublish(PublishEdition command, CatalogueState state) {
        return command.actor().equals(RecordedEvent.SYSTEM)
                || state.rights().holds(command.actor(), Role.OPERATOR, LondonDay.of(command.at()));
    }

    private static boolean isNamedTwice(List<FrameworkElement> elements) {
        return elements.stream().map(FrameworkElement::code).distinct().count() < elements.size();
    }

    private static FrameworkEditionPublished published(PublishEdition command) {
        return new FrameworkEditionPublished(
                command.edition(),
                command.content(),
                command.note(),
                command.licence(),
                command.sources(),
                command.stages(),
                command.domains(),
                command.at());
    }

    public static CatalogueState evolve(CatalogueState state, AccessEvent event) {
        return new CatalogueState(Rights.evolve(state.rights(), event), state.published());
    }

    public static CatalogueState evolve(CatalogueState state, CatalogueEvent event) {
        return switch (event) {
            case FrameworkEditionPublished e -> new CatalogueState(state.rights(), e.content());
        };
    }
}

package trellis.command.door;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.decide.OperatorGrant;
import trellis.decide.PinnedElement;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.language.catalogue.ElementTerms;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;

/**
 * What doors pin from the national log: the edition in force, organisations, professions and operators. Every question
 * first reads what the log has more than the last time.
 */
public final class National {
    public static final TenantId LOG = new TenantId("ENGLAND");
    private static final int BATCH = 500;

    private final Facts facts;
    private final Map<ElementCode, PinnedElement> elements = new HashMap<>();
    private final Map<TenantId, String> organisations = new HashMap<>();
    private final Map<TenantId, String> regions = new HashMap<>();
    private final Map<ProfessionCode, String> professions = new HashMap<>();
    private final Map<GrantId, OperatorGrant> operators = new HashMap<>();
    private @Nullable FrameworkEditionPublished edition;
    private long position;

    National(Facts facts) {
        this.facts = facts;
    }

    /** @return nothing while no edition is published */
    public synchronized Optional<FrameworkEditionPublished> edition() {
        catchUp();
        return Optional.ofNullable(edition);
    }

    /** @throws ProblemException 400 when the edition in force has no such element */
    public synchronized PinnedElement element(String field, String code) {
        catchUp();
        var element = code.isBlank() || code.length() > 20 ? null : elements.get(new ElementCode(code));
        if (element == null) {
            throw Problem.badField(field, "UNKNOWN_ELEMENT", "The framework has no skill with this code.")
                    .asException();
        }
        return element;
    }

    public synchronized PinnedElement element(ElementCode code) {
        return element("element", code.value());
    }

    /** Whether it is a trust or an ICS that is recorded. */
    public synchronized boolean isOrganisation(TenantId tenant) {
        catchUp();
        return organisations.containsKey(tenant);
    }

    public synchronized Optional<String> nameOf(TenantId tenant) {
        catchUp();
        return tenant.equals(LOG)
                ? Optional.of("England")
                : Optional.ofNullable(organisations.get(tenant)).or(() -> Optional.ofNullable(regions.get(tenant)));
    }

    /** @throws ProblemException 400 when no such profession is recorded */
    public synchronized ProfessionCode profession(String field, String code) {
        catchUp();
        var profession = code.isBlank() || code.length() > 20 ? null : new ProfessionCode(code);
        if (profession == null || !professions.containsKey(profession)) {
            throw Problem.badField(field, "UNKNOWN_PROFESSION", "There is no profession with this code.")
                    .asException();
        }
        return profession;
    }

    public synchronized Map<ProfessionCode, String> professionNames() {
        catchUp();
        return Map.copyOf(professions);
    }

    /** @return the newest grant of the operator's role; the decision judges its dates */
    public synchronized Optional<OperatorGrant> operator(PersonId person) {
        catchUp();
        return operators.values().stream()
                .filter(grant -> grant.person().equals(person))
                .max(java.util.Comparator.comparing(OperatorGrant::from));
    }

    public synchronized boolean hasOperator() {
        catchUp();
        return !operators.isEmpty();
    }

    private void catchUp() {
        for (var more = facts.after(LOG, position, BATCH); !more.isEmpty(); more = facts.after(LOG, position, BATCH)) {
            for (var fact : more) {
                fold(fact.event());
                position = fact.position();
            }
        }
    }

    private void fold(DomainEvent event) {
        switch (event) {
            case FrameworkEditionPublished published -> publish(published);
            case RegionRecorded region ->
                regions.put(new TenantId(region.region().value()), region.name());
            case IcsRecorded ics -> organisations.put(new TenantId(ics.ics().value()), ics.name());
            case TrustRecorded trust ->
                organisations.put(new TenantId(trust.trust().value()), trust.name());
            case TrustRenamed renamed ->
                organisations.put(new TenantId(renamed.trust().value()), renamed.name());
            case ProfessionRecorded profession -> professions.put(profession.profession(), profession.name());
            case RoleGranted grant
            when grant.role() == Role.OPERATOR ->
                operators.put(
                        grant.grant(), new OperatorGrant(grant.grant(), grant.person(), grant.from(), grant.until()));
            case RoleWithdrawn withdrawn -> operators.remove(withdrawn.grant());
            default -> {
                // Nothing that a door pins.
            }
        }
    }

    private void publish(FrameworkEditionPublished published) {
        edition = published;
        elements.clear();
        published.domains().stream()
                .flatMap(domain -> domain.elements().stream())
                .forEach(element -> elements.put(element.code(), pinned(published.edition(), element)));
    }

    private static PinnedElement pinned(EditionId edition, FrameworkElement element) {
        var terms = Arrays.stream(trellis.language.Stage.values())
                .filter(element.expectations()::containsKey)
                .map(stage -> new ElementTerms(
                        edition,
                        element.code(),
                        stage,
                        Sha256.of(String.valueOf(element.expectations().get(stage))),
                        element.kind(),
                        element.reassessMonths(),
                        element.required(),
                        element.twoPerson(),
                        element.registrationNeeded()))
                .toList();
        return new PinnedElement(element.code(), terms);
    }
}

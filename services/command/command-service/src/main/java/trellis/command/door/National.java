package trellis.command.door;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
 * first reads what the log has more than the last time; one read serves all who asked before it began.
 */
public final class National {
    public static final TenantId LOG = new TenantId("ENGLAND");
    private static final int BATCH = 500;

    private final Facts facts;
    private final Map<ElementCode, PinnedElement> elements = new HashMap<>();
    private final Map<TenantId, String> organisations = new HashMap<>();
    private final Set<TenantId> trusts = new HashSet<>();
    private final Map<TenantId, String> regions = new HashMap<>();
    private final Map<ProfessionCode, String> professions = new HashMap<>();
    private final Map<GrantId, OperatorGrant> operators = new HashMap<>();
    private @Nullable FrameworkEditionPublished edition;
    private final AtomicLong asked = new AtomicLong();
    private final Lock reading = new ReentrantLock();
    private long served;
    private long position;

    National(Facts facts) {
        this.facts = facts;
    }

    /** @return nothing while no edition is published */
    public Optional<FrameworkEditionPublished> edition() {
        return known(() -> Optional.ofNullable(edition));
    }

    /** @throws ProblemException 400 when the edition in force has no such element */
    public PinnedElement element(String field, String code) {
        var element = code.isBlank() || code.length() > 20 ? null : known(() -> elements.get(new ElementCode(code)));
        if (element == null) {
            throw Problem.badField(field, "UNKNOWN_ELEMENT", "The framework has no skill with this code.")
                    .asException();
        }
        return element;
    }

    public PinnedElement element(ElementCode code) {
        return element("element", code.value());
    }

    /** Whether it is a trust or an ICS that is recorded. */
    public boolean isOrganisation(TenantId tenant) {
        return known(() -> organisations.containsKey(tenant));
    }

    /** Whether it is a trust that is recorded. */
    public boolean isTrust(TenantId tenant) {
        return known(() -> trusts.contains(tenant));
    }

    public Optional<String> nameOf(TenantId tenant) {
        return known(() -> tenant.equals(LOG)
                ? Optional.of("England")
                : Optional.ofNullable(organisations.get(tenant)).or(() -> Optional.ofNullable(regions.get(tenant))));
    }

    /** @throws ProblemException 400 when no such profession is recorded */
    public ProfessionCode profession(String field, String code) {
        var profession = code.isBlank() || code.length() > 20 ? null : new ProfessionCode(code);
        if (profession == null || !known(() -> professions.containsKey(profession))) {
            throw Problem.badField(field, "UNKNOWN_PROFESSION", "There is no profession with this code.")
                    .asException();
        }
        return profession;
    }

    public Map<ProfessionCode, String> professionNames() {
        return known(() -> Map.copyOf(professions));
    }

    /** @return the newest grant of the operator's role; the decision judges its dates */
    public Optional<OperatorGrant> operator(PersonId person) {
        return known(() -> operators.values().stream()
                .filter(grant -> grant.person().equals(person))
                .max(Comparator.comparing(OperatorGrant::from)));
    }

    public boolean hasOperator() {
        return known(() -> !operators.isEmpty());
    }

    private <T extends @Nullable Object> T known(Supplier<T> answer) {
        catchUp();
        synchronized (this) {
            return answer.get();
        }
    }

    private void catchUp() {
        long mine = asked.incrementAndGet();
        reading.lock();
        try {
            if (served < mine) {
                long all = asked.get();
                readWhatIsNew();
                served = all;
            }
        } finally {
            reading.unlock();
        }
    }

    private void readWhatIsNew() {
        for (var more = facts.after(LOG, position, BATCH); !more.isEmpty(); more = facts.after(LOG, position, BATCH)) {
            for (var fact : more) {
                fold(fact.event());
                position = fact.position();
            }
        }
    }

    private synchronized void fold(DomainEvent event) {
        switch (event) {
            case FrameworkEditionPublished published -> publish(published);
            case RegionRecorded region ->
                regions.put(new TenantId(region.region().value()), region.name());
            case IcsRecorded ics -> organisations.put(new TenantId(ics.ics().value()), ics.name());
            case TrustRecorded trust -> {
                trusts.add(new TenantId(trust.trust().value()));
                organisations.put(new TenantId(trust.trust().value()), trust.name());
            }
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

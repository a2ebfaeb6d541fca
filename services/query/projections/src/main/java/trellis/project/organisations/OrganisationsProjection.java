package trellis.project.organisations;

import static trellis.project.organisations.OrganisationKey.Kind.ICS;
import static trellis.project.organisations.OrganisationKey.Kind.PROFESSION;
import static trellis.project.organisations.OrganisationKey.Kind.REGION;
import static trellis.project.organisations.OrganisationKey.Kind.TRUST;
import static trellis.project.organisations.OrganisationRow.with;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;
import trellis.project.RowByRow;
import trellis.project.organisations.OrganisationRow.Ics;
import trellis.project.organisations.OrganisationRow.IcsTerms;
import trellis.project.organisations.OrganisationRow.Link;
import trellis.project.organisations.OrganisationRow.Profession;
import trellis.project.organisations.OrganisationRow.Region;
import trellis.project.organisations.OrganisationRow.Renaming;
import trellis.project.organisations.OrganisationRow.Succession;
import trellis.project.organisations.OrganisationRow.Trust;
import trellis.project.organisations.OrganisationRow.TrustTerms;

/** Keeps the organisation tree as dated facts told it, in whichever order they were told. */
public final class OrganisationsProjection implements RowByRow<OrganisationKey, OrganisationRow> {
    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(OrganisationEvent.class);
    }

    @Override
    public Set<OrganisationKey> touchedBy(DomainEvent event) {
        if (event instanceof OrganisationEvent organisation) {
            return switch (organisation) {
                case RegionRecorded e ->
                    Set.of(new OrganisationKey(REGION, e.region().value()));
                case IcsRecorded e -> Set.of(ics(e.ics()));
                case IcsSucceeded e -> Set.of(ics(e.predecessor()), ics(e.successor()));
                case TrustRecorded e -> Set.of(trust(e.trust()));
                case TrustLinkedToIcs e -> Set.of(trust(e.trust()));
                case TrustRenamed e -> Set.of(trust(e.trust()));
                case ProfessionRecorded e ->
                    Set.of(new OrganisationKey(PROFESSION, e.profession().value()));
            };
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable OrganisationRow after(OrganisationKey key, @Nullable OrganisationRow row, RecordedEvent<?> fact) {
        if (fact.event() instanceof OrganisationEvent event) {
            return switch (event) {
                case RegionRecorded e -> new Region(e.region(), e.name(), e.onsCode(), e.source());
                case IcsRecorded e -> {
                    var ics = standingIcs(e.ics(), row);
                    yield new Ics(e.ics(), terms(e), ics.predecessors(), ics.successors());
                }
                case IcsSucceeded e -> succeeded(key, row, e);
                case TrustRecorded e -> {
                    var trust = standingTrust(e.trust(), row);
                    yield new Trust(e.trust(), terms(e), trust.renamings(), trust.links());
                }
                case TrustRenamed e -> {
                    var trust = standingTrust(e.trust(), row);
                    var renaming = new Renaming(e.formerName(), e.name(), e.effective());
                    yield new Trust(trust.code(), trust.terms(), with(trust.renamings(), renaming), trust.links());
                }
                case TrustLinkedToIcs e -> linked(standingTrust(e.trust(), row), e);
                case ProfessionRecorded e ->
                    new Profession(
                            e.profession(),
                            e.name(),
                            e.regulator(),
                            e.parent(),
                            e.countsTowardsFourteen(),
                            e.note(),
                            e.source());
            };
        }
        throw RowByRow.unknown(fact.event());
    }

    private static Ics succeeded(OrganisationKey key, @Nullable OrganisationRow row, IcsSucceeded e) {
        var ics = standingIcs(new OrganisationCode(key.code()), row);
        if (ics.code().equals(e.predecessor())) {
            var later = new Succession(e.successor(), e.effective(), e.kind(), e.evidenceTrusts());
            return new Ics(ics.code(), ics.terms(), ics.predecessors(), with(ics.successors(), later));
        }
        var former = new Succession(e.predecessor(), e.effective(), e.kind(), e.evidenceTrusts());
        return new Ics(ics.code(), ics.terms(), with(ics.predecessors(), former), ics.successors());
    }

    /** A link told again with another end is the same link, ended. */
    private static Trust linked(Trust trust, TrustLinkedToIcs e) {
        var link = new Link(e.ics(), e.from(), e.until(), e.source());
        var others = trust.links().stream()
                .filter(other -> !(other.ics().equals(link.ics()) && Objects.equals(other.from(), link.from())))
                .toList();
        return new Trust(trust.code(), trust.terms(), trust.renamings(), with(others, link));
    }

    private static IcsTerms terms(IcsRecorded e) {
        return new IcsTerms(e.name(), e.icbName(), e.region(), e.onsCode(), e.validFrom(), e.validTo(), e.source());
    }

    private static TrustTerms terms(TrustRecorded e) {
        return new TrustTerms(e.name(), e.type(), e.openDate(), e.closeDate(), e.source());
    }

    private static Ics standingIcs(OrganisationCode code, @Nullable OrganisationRow row) {
        return row instanceof Ics ics ? ics : new Ics(code, null, List.of(), List.of());
    }

    private static Trust standingTrust(OrganisationCode code, @Nullable OrganisationRow row) {
        return row instanceof Trust trust ? trust : new Trust(code, null, List.of(), List.of());
    }

    private static OrganisationKey ics(OrganisationCode code) {
        return new OrganisationKey(ICS, code.value());
    }

    private static OrganisationKey trust(OrganisationCode code) {
        return new OrganisationKey(TRUST, code.value());
    }
}

package trellis.codec;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.catalogue.CatalogueEvent;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.YearEndEvent;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.privacy.SharingEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.workforce.ScopingEvent;
import trellis.language.workforce.WorkforceEvent;

/** The one list: which record a wire name means, and which version of its shape is written today. */
public final class EventCatalogue {
    /**
     * @param version the version that is written; older ones are lifted to it when read
     * @param record its shape
     */
    public record Entry(String name, int version, Class<? extends DomainEvent> record) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("organisation.region-recorded", 1, OrganisationEvent.RegionRecorded.class),
            new Entry("organisation.ics-recorded", 1, OrganisationEvent.IcsRecorded.class),
            new Entry("organisation.ics-succeeded", 1, OrganisationEvent.IcsSucceeded.class),
            new Entry("organisation.trust-recorded", 1, OrganisationEvent.TrustRecorded.class),
            new Entry("organisation.trust-linked-to-ics", 1, OrganisationEvent.TrustLinkedToIcs.class),
            new Entry("organisation.trust-renamed", 1, OrganisationEvent.TrustRenamed.class),
            new Entry("organisation.profession-recorded", 1, OrganisationEvent.ProfessionRecorded.class),
            new Entry("organisation.person-recorded", 1, AccessEvent.PersonRecorded.class),
            new Entry("organisation.person-details-changed", 1, AccessEvent.PersonDetailsChanged.class),
            new Entry("organisation.account-linked", 1, AccessEvent.AccountLinked.class),
            new Entry("organisation.role-granted", 1, AccessEvent.RoleGranted.class),
            new Entry("organisation.role-withdrawn", 1, AccessEvent.RoleWithdrawn.class),
            new Entry("catalogue.framework-edition-published", 1, CatalogueEvent.FrameworkEditionPublished.class),
            new Entry("workforce.worker-registered", 1, WorkforceEvent.WorkerRegistered.class),
            new Entry("workforce.post-started", 1, WorkforceEvent.PostStarted.class),
            new Entry("workforce.post-changed", 1, WorkforceEvent.PostChanged.class),
            new Entry("workforce.post-ended", 1, WorkforceEvent.PostEnded.class),
            new Entry("workforce.post-reopened", 1, WorkforceEvent.PostReopened.class),
            new Entry("workforce.stage-set", 1, WorkforceEvent.StageSet.class),
            new Entry("workforce.education-recorded", 1, WorkforceEvent.EducationRecorded.class),
            new Entry("workforce.sheet-imported", 1, WorkforceEvent.SheetImported.class),
            new Entry("workforce.import-undone", 1, WorkforceEvent.ImportUndone.class),
            new Entry("workforce.registration-withdrawn", 1, WorkforceEvent.RegistrationWithdrawn.class),
            new Entry("assessment.assessor-authorised", 1, AssessmentEvent.AssessorAuthorised.class),
            new Entry("assessment.registration-checked", 1, AssessmentEvent.RegistrationChecked.class),
            new Entry("assessment.authority-withdrawn", 1, AssessmentEvent.AuthorityWithdrawn.class),
            new Entry("assessment.self-assessed", 1, AssessmentEvent.SelfAssessed.class),
            new Entry("assessment.competency-assessed", 1, AssessmentEvent.CompetencyAssessed.class),
            new Entry("signoff.sign-off-requested", 1, SignOffEvent.SignOffRequested.class),
            new Entry("signoff.sign-off-request-withdrawn", 1, SignOffEvent.SignOffRequestWithdrawn.class),
            new Entry("signoff.sign-off-returned", 1, SignOffEvent.SignOffReturned.class),
            new Entry("signoff.competency-signed-off", 1, SignOffEvent.CompetencySignedOff.class),
            new Entry("signoff.sign-off-revoked", 1, SignOffEvent.SignOffRevoked.class),
            new Entry("signoff.sign-off-superseded", 1, SignOffEvent.SignOffSuperseded.class),
            new Entry("signoff.sign-off-lapsed", 1, SignOffEvent.SignOffLapsed.class),
            new Entry("funding.programme-opened", 1, ProgrammeEvent.ProgrammeOpened.class),
            new Entry("funding.budget-added", 1, ProgrammeEvent.BudgetAdded.class),
            new Entry("funding.budget-reduced", 1, ProgrammeEvent.BudgetReduced.class),
            new Entry("funding.stream-opened", 1, ProgrammeEvent.StreamOpened.class),
            new Entry("funding.stream-funded", 1, ProgrammeEvent.StreamFunded.class),
            new Entry("funding.stream-reduced", 1, ProgrammeEvent.StreamReduced.class),
            new Entry("funding.allocation-proposed", 1, AllocationEvent.AllocationProposed.class),
            new Entry("funding.allocation-approved", 1, AllocationEvent.AllocationApproved.class),
            new Entry("funding.allocation-sent-back", 1, AllocationEvent.AllocationSentBack.class),
            new Entry("funding.allocation-offered", 1, AllocationEvent.AllocationOffered.class),
            new Entry("funding.party-named", 1, AllocationEvent.PartyNamed.class),
            new Entry("funding.offer-accepted", 1, AllocationEvent.OfferAccepted.class),
            new Entry("funding.offer-declined", 1, AllocationEvent.OfferDeclined.class),
            new Entry("funding.offer-withdrawn", 1, AllocationEvent.OfferWithdrawn.class),
            new Entry("funding.allocation-closed", 1, AllocationEvent.AllocationClosed.class),
            new Entry("funding.agreement-drawn-up", 1, AgreementEvent.AgreementDrawnUp.class),
            new Entry("funding.agreement-signed", 1, AgreementEvent.AgreementSigned.class),
            new Entry("funding.condition-met", 1, AgreementEvent.ConditionMet.class),
            new Entry("funding.instalment-released", 1, AgreementEvent.InstalmentReleased.class),
            new Entry("funding.claim-submitted", 1, ClaimEvent.ClaimSubmitted.class),
            new Entry("funding.claim-withdrawn", 1, ClaimEvent.ClaimWithdrawn.class),
            new Entry("funding.claim-verified", 1, ClaimEvent.ClaimVerified.class),
            new Entry("funding.claim-returned", 1, ClaimEvent.ClaimReturned.class),
            new Entry("funding.money-returned", 1, YearEndEvent.MoneyReturned.class),
            new Entry("funding.carry-over-asked", 1, YearEndEvent.CarryOverAsked.class),
            new Entry("funding.carry-over-approved", 1, YearEndEvent.CarryOverApproved.class),
            new Entry("funding.carry-over-refused", 1, YearEndEvent.CarryOverRefused.class),
            new Entry("funding.variation-drawn-up", 1, AgreementEvent.VariationDrawnUp.class),
            new Entry("funding.allocation-reduced", 1, AllocationEvent.AllocationReduced.class),
            new Entry("funding.duty-granted", 1, DutyEvent.DutyGranted.class),
            new Entry("funding.duty-withdrawn", 1, DutyEvent.DutyWithdrawn.class),
            new Entry("funding.outcomes-reported", 1, OutcomeEvent.OutcomesReported.class),
            new Entry("funding.outcome-report-accepted", 1, OutcomeEvent.OutcomeReportAccepted.class),
            new Entry("funding.outcome-report-returned", 1, OutcomeEvent.OutcomeReportReturned.class),
            new Entry("privacy.sharing-agreed", 1, SharingEvent.SharingAgreed.class),
            new Entry("privacy.sharing-ended", 1, SharingEvent.SharingEnded.class),
            new Entry("workforce.register-frozen", 1, ScopingEvent.RegisterFrozen.class),
            new Entry("workforce.register-reopened", 1, ScopingEvent.RegisterReopened.class),
            new Entry("funding.deliverable-submitted", 1, DeliverableEvent.DeliverableSubmitted.class),
            new Entry("funding.deliverable-accepted", 1, DeliverableEvent.DeliverableAccepted.class),
            new Entry("funding.deliverable-returned", 1, DeliverableEvent.DeliverableReturned.class));

    private static final Map<String, Entry> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, Entry> BY_RECORD = new HashMap<>();

    static {
        for (var entry : ENTRIES) {
            if (BY_NAME.put(entry.name(), entry) != null || BY_RECORD.put(entry.record(), entry) != null) {
                throw new IllegalStateException(entry.name() + " is listed twice");
            }
        }
    }

    private EventCatalogue() {}

    /** Every kind of fact, family by family. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** @throws UnknownEvent when the record is not in the list */
    public static EventType typeOf(DomainEvent event) {
        var entry = BY_RECORD.get(event.getClass());
        if (entry == null) {
            throw new UnknownEvent(event.getClass().getSimpleName() + " is not in the catalogue of events");
        }
        return new EventType(entry.name(), entry.version());
    }

    /** @throws UnknownEvent when no record is known by the name */
    public static Entry named(String name) {
        var entry = BY_NAME.get(name);
        if (entry == null) {
            throw new UnknownEvent(name + " is not in the catalogue of events");
        }
        return entry;
    }

    /**
     * @param type a record, or a sealed family for all of its records
     * @return wire names, never empty
     * @throws UnknownEvent when the list has none of them
     */
    public static Set<String> namesOf(Class<? extends DomainEvent> type) {
        var names = new LinkedHashSet<String>();
        for (var entry : ENTRIES) {
            if (type.isAssignableFrom(entry.record())) {
                names.add(entry.name());
            }
        }
        if (names.isEmpty()) {
            throw new UnknownEvent("the catalogue of events has no " + type.getSimpleName());
        }
        return names;
    }
}

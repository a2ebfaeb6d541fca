package trellis.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import trellis.codec.EventEnvelope;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.ProgrammeId;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingReturnId;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.testkit.RealPostgres;
import trellis.testkit.history.RandomFunding;
import trellis.testkit.history.RandomTrust;
import trellis.testkit.history.SmallFramework;

/**
 * The whole query service, started once for all tests that ask for it: one trust with a history, and a sibling that may
 * see nothing of it. An account is named by its role in small letters; {@code nobody} is known and holds none.
 */
public final class TwoTrusts implements AutoCloseable {
    public static final TenantId TRUST = RandomTrust.TENANT;
    public static final TenantId SIBLING = new TenantId("SIB");
    public static final TenantId NATIONAL = new TenantId("ENGLAND");
    public static final TenantId FUNDER = new TenantId("FND");
    private static final Instant AT = Instant.parse("2025-04-01T08:00:00Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> CANARY_WORDS = List.of("Canary team", "Canary site", "CANARY_REASON");

    public final QueryService service;
    public final List<RecordedEvent<?>> history = RandomTrust.history(42, 400);
    /** What a funder does with its money: gives it to the trust and to one that is not here. */
    public final List<DomainEvent> funded = RandomFunding.history(
            8, 300, new OrganisationCode("FND"), List.of(new OrganisationCode("TST"), new OrganisationCode("RXX")));

    /** A support worker with an account, a worker without one, and a sign-off of theirs. */
    public final PersonId worker;

    public final CompetencySignedOff another;

    /** The trust froze its register once. */
    public final ScopingReturnId scopingReturn = new ScopingReturnId(UUID.randomUUID());

    private final Set<String> canaries = new HashSet<>(CANARY_WORDS);
    private final Set<String> others = new HashSet<>();
    private int people;

    /** Gives every test class the same one. */
    public static final class Shared implements ParameterResolver {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(TwoTrusts.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TwoTrusts.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(TwoTrusts.class, _ -> on(RealPostgres.shared()), TwoTrusts.class);
        }
    }

    /** Of a test alone. */
    public static TwoTrusts on(RealPostgres postgres) {
        return new TwoTrusts(QueryService.started(postgres, TwoTrusts.class));
    }

    private TwoTrusts(QueryService service) {
        this.service = service;
        var signed = history.stream()
                .map(RecordedEvent::event)
                .filter(CompetencySignedOff.class::isInstance)
                .map(CompetencySignedOff.class::cast)
                .toList();
        worker = signed.getFirst().worker();
        another = signed.stream()
                .filter(each -> !each.worker().equals(worker))
                .findFirst()
                .orElseThrow();
        service.happened(NATIONAL, SmallFramework.edition());
        service.happened(NATIONAL, organisations());
        service.happened(TRUST, history.stream().map(RecordedEvent::event).toArray(DomainEvent[]::new));
        service.happened(TRUST, canaries());
        service.happened(TRUST, new RegisterFrozen(scopingReturn, LocalDate.of(2025, 9, 30), someone(), AT));
        for (var tenant : List.of(SIBLING, TRUST)) {
            known(tenant, "nobody", someone());
            known(tenant, "everything", someone(), Role.values());
            for (var role : Role.values()) {
                var who = tenant.equals(TRUST) && role == Role.SUPPORT_WORKER ? worker : someone();
                known(tenant, role.name().toLowerCase(Locale.ROOT), who, role);
            }
        }
        known(NATIONAL, "operator", someone(), Role.OPERATOR);
        money();
        for (var tenant : List.of(TRUST, SIBLING, NATIONAL, FUNDER)) {
            atHead(tenant);
        }
        for (var envelope : log(TRUST)) {
            ids(new String(envelope.payload().bytes(), UTF_8)).forEach(canaries::add);
        }
        for (var fact : funded) {
            (concerns(fact, "TST") ? canaries : others).addAll(ids(fact.toString()));
        }
        canaries.removeAll(others);
        log(SIBLING)
                .forEach(envelope ->
                        canaries.removeAll(ids(new String(envelope.payload().bytes(), UTF_8))));
        canaries.remove(RecordedEvent.SYSTEM.toString());
    }

    /** The trust's own programme, from which it is given money too, and a funder's that gives to it and to another. */
    private void money() {
        service.happened(
                TRUST,
                RandomFunding.history(7, 300, new OrganisationCode("TST"), List.of(new OrganisationCode("TST")))
                        .toArray(DomainEvent[]::new));
        service.happened(FUNDER, funded.toArray(DomainEvent[]::new));
        for (var account : List.of("finance_lead", "former_finance_lead")) {
            var who = someone();
            var duty = new GrantId(UUID.randomUUID());
            known(TRUST, account, who);
            service.happened(
                    TRUST,
                    new DutyGranted(
                            duty,
                            who,
                            Duty.FINANCE_LEAD,
                            new OrganisationCode("TST"),
                            LocalDate.of(2025, 1, 1),
                            null,
                            who,
                            AT));
            if (account.startsWith("former")) {
                service.happened(TRUST, new DutyWithdrawn(duty, who, Duty.FINANCE_LEAD, "LEFT", AT.plusSeconds(5)));
            }
        }
    }

    private static boolean concerns(DomainEvent fact, String recipient) {
        var line = switch (fact) {
            case AllocationEvent e -> e.line();
            case AgreementEvent e -> e.line();
            case ClaimEvent e -> e.line();
            case OutcomeEvent e -> e.line();
            case DeliverableEvent e -> e.line();
            default -> null;
        };
        return line != null && line.recipient().value().equals(recipient);
    }

    /** The trust's own. */
    public ProgrammeId programme() {
        return RandomFunding.history(7, 1, new OrganisationCode("TST"), List.of(new OrganisationCode("TST"))).stream()
                .map(fact -> ((FundingEvent) fact).programme())
                .findFirst()
                .orElseThrow();
    }

    /** What was reported of one that the trust's own log gives to the trust. */
    public OutcomeReportId report() {
        return RandomFunding.history(7, 300, new OrganisationCode("TST"), List.of(new OrganisationCode("TST"))).stream()
                .filter(OutcomesReported.class::isInstance)
                .map(fact -> ((OutcomesReported) fact).report())
                .findFirst()
                .orElseThrow();
    }

    /** What was handed in for money that the trust's own log gives to the trust. */
    public DeliverableProofId proof() {
        return RandomFunding.history(7, 300, new OrganisationCode("TST"), List.of(new OrganisationCode("TST"))).stream()
                .filter(DeliverableSubmitted.class::isInstance)
                .map(fact -> ((DeliverableSubmitted) fact).proof())
                .findFirst()
                .orElseThrow();
    }

    /** One that the trust's own log offers to the trust, so that it is read from both sides. */
    public AllocationId allocation() {
        return RandomFunding.history(7, 300, new OrganisationCode("TST"), List.of(new OrganisationCode("TST"))).stream()
                .filter(PartyNamed.class::isInstance)
                .map(fact -> ((PartyNamed) fact).line().allocation())
                .findFirst()
                .orElseThrow();
    }

    /** Which of the trust's ids and words this text shows. */
    public Set<String> leakedIn(String text) {
        var seen = new HashSet<>(ids(text));
        CANARY_WORDS.stream().filter(text::contains).forEach(seen::add);
        seen.retainAll(canaries);
        return seen;
    }

    private static List<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A token of the account for that organisation. */
    public String token(String account, TenantId tenant) {
        return service.issuer.token(account, tenant.value());
    }

    /** @return the grants given */
    public List<RoleGranted> known(TenantId tenant, String account, PersonId who, Role... roles) {
        var facts = new ArrayList<DomainEvent>(
                List.of(new PersonRecorded(who, AT), new AccountLinked(who, Issuer.account(account), AT)));
        var grants = Arrays.stream(roles)
                .map(role -> new RoleGranted(
                        new GrantId(UUID.randomUUID()), who, role, LocalDate.of(2025, 1, 1), null, who, AT))
                .toList();
        facts.addAll(grants);
        service.happened(tenant, facts.toArray(DomainEvent[]::new));
        return grants;
    }

    public PersonId someone() {
        people++;
        return new PersonId(new UUID(0x7e57_0000_0000_4000L, people));
    }

    public long head(TenantId tenant) {
        return service.log.heads().getOrDefault(tenant, 0L);
    }

    /** Returns once every view that moves has come to the head of the log. */
    public void atHead(TenantId tenant) {
        var head = head(tenant);
        QueryService.await(
                () -> service.bean(ProjectionRunner.class).least(tenant).orElse(head) == head);
    }

    private List<EventEnvelope> log(TenantId tenant) {
        return service.log.between(tenant, 1, Math.toIntExact(head(tenant)));
    }

    private DomainEvent[] canaries() {
        var grant = new GrantId(UUID.randomUUID());
        var leaver = someone();
        return new DomainEvent[] {
            new PostStarted(
                    new PostId(UUID.randomUUID()),
                    another.worker(),
                    new PostDetails(
                            new ProfessionCode("PHY"), null, "Canary team", "Canary site", new WeeklyHours(1800), null),
                    LocalDate.of(2025, 6, 1),
                    null,
                    AT),
            new PersonRecorded(leaver, AT),
            new RoleGranted(grant, leaver, Role.AUDITOR, LocalDate.of(2025, 1, 1), null, leaver, AT),
            new RoleWithdrawn(grant, leaver, Role.AUDITOR, "CANARY_REASON", AT.plusSeconds(1))
        };
    }

    private static DomainEvent[] organisations() {
        var region = new OrganisationCode("Y61");
        var system = new OrganisationCode("QH8");
        var trust = new OrganisationCode("TST");
        var since = LocalDate.of(2022, 7, 1);
        return new DomainEvent[] {
            new RegionRecorded(region, "East", "E1", "test", AT),
            new IcsRecorded(system, "System", "System ICB", region, "E2", since, null, "t", AT),
            new TrustRecorded(trust, "Test Trust", "ACUTE", LocalDate.of(2000, 1, 1), null, "t", AT),
            new TrustLinkedToIcs(trust, system, since, null, "t", AT)
        };
    }

    @Override
    public void close() {
        service.close();
    }
}

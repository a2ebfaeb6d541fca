package trellis.command.funding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.Access;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.RefusalTexts;
import trellis.decide.Decider;
import trellis.decide.funding.AgreementDecider;
import trellis.decide.funding.AllocationDecider;
import trellis.decide.funding.ClaimDecider;
import trellis.decide.funding.DeliverableDecider;
import trellis.decide.funding.DutyDecider;
import trellis.decide.funding.OutcomeDecider;
import trellis.decide.funding.PaymentDecider;
import trellis.decide.funding.ProgrammeDecider;
import trellis.decide.funding.YearEndDecider;

@Configuration(proxyBeanMethods = false)
class FundingWiring {
    @Bean
    Decider<?, ?> dutyDecider() {
        return DutyDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> programmeDecider() {
        return ProgrammeDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> allocationDecider() {
        return AllocationDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> agreementDecider() {
        return AgreementDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> paymentDecider() {
        return PaymentDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> claimDecider() {
        return ClaimDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> yearEndDecider() {
        return YearEndDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> outcomeDecider() {
        return OutcomeDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> deliverableDecider() {
        return DeliverableDecider.DECIDER;
    }

    @Bean
    DeliverableHandler deliverableHandler(
            Door door, DutyDoor duties, PartyDoor parties, Facts facts, National national) {
        return new DeliverableHandler(door, duties, parties, facts, national);
    }

    @Bean
    OutcomeHandler outcomeHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts) {
        return new OutcomeHandler(door, duties, parties, facts);
    }

    @Bean
    DutyDoor dutyDoor(Door door, Facts facts) {
        return new DutyDoor(door, facts);
    }

    @Bean
    DutyHandler dutyHandler(Door door, Facts facts, National national) {
        return new DutyHandler(door, facts, national, new Organisations(national));
    }

    @Bean
    PartyDoor partyDoor(Door door, DutyDoor duties, Facts facts, Access access) {
        return new PartyDoor(door, duties, facts, access);
    }

    @Bean
    AllocationHandler allocationHandler(
            Door door, DutyDoor duties, PartyDoor parties, Facts facts, National national, RefusalTexts texts) {
        return new AllocationHandler(door, duties, parties, facts, new Organisations(national), texts);
    }

    @Bean
    AgreementHandler agreementHandler(
            Door door, DutyDoor duties, PartyDoor parties, Facts facts, National national, RefusalTexts texts) {
        return new AgreementHandler(door, duties, parties, facts, new Organisations(national), texts);
    }

    @Bean
    PaymentHandler paymentHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts) {
        return new PaymentHandler(door, duties, parties, facts);
    }

    @Bean
    ClaimHandler claimHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts, RefusalTexts texts) {
        return new ClaimHandler(door, duties, parties, facts, texts);
    }

    @Bean
    YearEndHandler yearEndHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts, RefusalTexts texts) {
        return new YearEndHandler(door, duties, parties, facts, texts);
    }

    @Bean
    ProgrammeHandler programmeHandler(Door door, DutyDoor duties, Facts facts, RefusalTexts texts) {
        return new ProgrammeHandler(door, duties, facts, texts);
    }
}

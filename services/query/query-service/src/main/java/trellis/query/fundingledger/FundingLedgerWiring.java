package trellis.query.fundingledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.funding.AllocationId;
import trellis.language.funding.ProgrammeId;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.AllocationsProjection;
import trellis.project.fundingledger.Programme;
import trellis.project.fundingledger.ProgrammesProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class FundingLedgerWiring {
    @Bean
    ProgrammesTable programmesTable() {
        return new ProgrammesTable();
    }

    @Bean
    AllocationsTable allocationsTable() {
        return new AllocationsTable();
    }

    @Bean
    ProjectionBinding<ProgrammeId, Programme> programmesBinding(ProgrammesTable table) {
        return new ProjectionBinding<>(new ProgrammesProjection(), table);
    }

    @Bean
    ProjectionBinding<AllocationId, Allocation> allocationsBinding(AllocationsTable table) {
        return new ProjectionBinding<>(new AllocationsProjection(), table);
    }
}

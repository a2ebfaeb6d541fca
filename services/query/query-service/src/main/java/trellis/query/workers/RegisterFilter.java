package trellis.query.workers;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.query.door.Days;

/** How the register is narrowed and sorted, and for which day, as the request says it. */
record RegisterFilter(
        @Nullable String profession,

        @Parameter(schema = @Schema(allowableValues = {"ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER", "NOT_SET"}))
        @Nullable
        String stage,

        @Nullable String team,
        @Nullable String site,
        @Nullable UUID supervisor,

        @Parameter(schema = @Schema(allowableValues = {"IN_POST", "NOT_STARTED", "ENDED", "ALL"})) @Nullable
        String employment,

        @Nullable List<UUID> worker,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {
                                    "profession",
                                    "stage",
                                    "team",
                                    "site",
                                    "startsOn",
                                    "-profession",
                                    "-stage",
                                    "-team",
                                    "-site",
                                    "-startsOn"
                                }))
        @Nullable
        String sort,

        @Nullable LocalDate at) {
    RegisterQuestion question(Days days) {
        return RegisterQuestion.of(this, days.or("at", at));
    }
}

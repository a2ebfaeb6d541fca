package trellis.command.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.LateEntryReason;
import trellis.language.assessment.Method;
import trellis.language.assessment.Register;

/** The bodies of requests about assessment. */
final class AssessmentRequests {
    private AssessmentRequests() {}

    /** @param register NONE for an assessor who is not a registered practitioner; then the rest is left out */
    record RegisterEntry(
            @NotNull Register register,
            @Nullable @Size(max = 40) String number,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate validUntil) {}

    /** @param elements left out or empty for every skill */
    record Authorise(
            @NotNull UUID assessor,
            @NotNull @Valid RegisterEntry registration,
            @Nullable @Size(max = 200) Set<@NotBlank @Size(max = 20) String> elements,
            @NotEmpty Set<@NotNull Stage> stages,
            @NotEmpty Set<@NotNull Setting> settings,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** @param reason a code, such as LEFT_THE_TRUST */
    record Withdraw(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reason) {}

    /** @param stage left out for the stage of one's post */
    record Claim(
            @NotBlank @Size(max = 20) String element,
            @Nullable Stage stage,
            @NotNull @Min(0) @Max(4) Integer rating,
            @Nullable @Size(max = 4000) String comment) {}

    /**
     * @param stage left out for the stage of the worker's post on the day
     * @param lateReason needed when entered after the day
     */
    record Observation(
            @NotNull UUID worker,
            @Nullable Stage stage,
            @NotNull LocalDate happenedOn,
            @NotNull Method method,
            @NotNull Setting setting,
            @Nullable LateEntryReason lateReason,
            @NotEmpty @Size(max = 60) List<@Valid @NotNull OneOutcome> outcomes) {}

    /** @param nextStep needed when the rating does not meet what the stage requires */
    record OneOutcome(
            @NotBlank @Size(max = 20) String element,
            @NotNull @Min(0) @Max(4) Integer rating,
            @Nullable @Size(max = 4000) String feedback,
            @Nullable @Size(max = 4000) String nextStep) {}
}

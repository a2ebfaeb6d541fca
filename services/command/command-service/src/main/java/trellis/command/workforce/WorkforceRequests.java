package trellis.command.workforce;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostEndReason;

/** The bodies of requests about support workers. */
final class WorkforceRequests {
    private WorkforceRequests() {}

    /** One line of text, without a new line. */
    static final String LINE = "[^\\n\\r\\t]*";

    record Name(
            @NotBlank @Size(max = 100) @Pattern(regexp = LINE)
            String given,

            @NotBlank @Size(max = 100) @Pattern(regexp = LINE)
            String family) {}

    record Account(
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 255) String subject) {}

    /** @param account left out for somebody who does not sign in yet */
    record RegisterWorker(
            @NotNull @Valid Name name,

            @NotBlank @Size(max = 40) @Pattern(regexp = LINE)
            String employeeNumber,

            @Nullable @Valid Account account,
            @NotNull @Valid NewPost post,
            @NotNull @Valid EducationStanding education) {}

    /**
     * @param stage left out when it is not set; never worked out from the pay band
     * @param supervisor the person's id
     */
    record NewPost(
            @NotBlank @Size(max = 20) String profession,
            @Nullable Stage stage,
            @Nullable @Min(1) @Max(9) Integer payBand,

            @NotBlank @Size(max = 120) @Pattern(regexp = LINE)
            String team,

            @NotBlank @Size(max = 120) @Pattern(regexp = LINE)
            String site,

            @NotNull @DecimalMin("0") @DecimalMax("60") BigDecimal hoursPerWeek,
            @Nullable UUID supervisor,
            @NotNull LocalDate startsOn) {}

    /** The whole post as it is from the day on. */
    record ChangePost(
            @NotBlank @Size(max = 20) String profession,
            @Nullable @Min(1) @Max(9) Integer payBand,

            @NotBlank @Size(max = 120) @Pattern(regexp = LINE)
            String team,

            @NotBlank @Size(max = 120) @Pattern(regexp = LINE)
            String site,

            @NotNull @DecimalMin("0") @DecimalMax("60") BigDecimal hoursPerWeek,
            @Nullable UUID supervisor,
            @NotNull LocalDate effectiveOn) {}

    /** @param endedOn the last day in post */
    record EndPost(@NotNull LocalDate endedOn, @NotNull PostEndReason reason) {}

    /**
     * @param correction true when the recorded stage was wrong from the day it was set; then no other date counts
     * @param stage left out only in a correction, for a stage that should not have been set
     * @param workingTowards the stage's education is being worked towards, where the stage allows it
     */
    record MoveStage(
            @Nullable Stage stage,
            @Nullable LocalDate effectiveOn,
            @Nullable Boolean workingTowards,
            @Nullable Boolean correction,
            @Nullable @Size(max = 4000) String reason) {}

    /** Each date is when the certificate was gained, left out when unknown. */
    record EducationStanding(
            @NotNull EducationLevel highest,
            @NotNull Attainment functionalSkills,
            @Nullable LocalDate functionalSkillsOn,
            @NotNull Attainment careCertificate,
            @Nullable LocalDate careCertificateOn) {}

    /** @param asOf the day that this was so; left out for today */
    record RecordEducation(
            @NotNull @Valid EducationStanding education,
            @Nullable LocalDate asOf) {}
}

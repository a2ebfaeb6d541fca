package trellis.language.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all money of a programme. No amount or date of it is built in.
 *
 * @param secondApproverAbove an allocation of more needs two approvers; null when one is always enough
 * @param claimsUntil the last day on which a claim for the programme's year is taken
 */
public record ProgrammeTerms(@Nullable Pence secondApproverAbove, LocalDate claimsUntil) {}

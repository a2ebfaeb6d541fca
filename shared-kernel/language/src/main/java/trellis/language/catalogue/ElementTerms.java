package trellis.language.catalogue;

import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Rating;
import trellis.language.Stage;

/**
 * What a published edition says about one element at one stage, pinned into a decision that is made in another log.
 *
 * @param criterion digest of the exact text of the expectation at this stage
 * @param reassessMonths how long a sign-off holds, or null when it does not expire
 * @param twoPerson a registrant other than the assessor must sign
 * @param registrationNeeded the signatory must be a registered practitioner
 */
public record ElementTerms(
        EditionId edition,
        ElementCode element,
        Stage stage,
        Digest criterion,
        AssessmentKind kind,
        @Nullable Integer reassessMonths,
        Rating required,
        boolean twoPerson,
        boolean registrationNeeded) {}

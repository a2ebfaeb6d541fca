package trellis.language.signoff;

import java.time.LocalDate;
import trellis.language.Digest;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;

/** A record that a sign-off relied on, identified and digested so that a later change would show. */
public record Evidence(
        AssessmentId assessment, ObservationId observation, Method method, LocalDate happenedOn, Digest record) {}

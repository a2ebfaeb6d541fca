package trellis.decide.assessment;

import trellis.decide.Authorities;
import trellis.decide.Rights;

/**
 * What is read to decide about one assessor's authority.
 *
 * @param known the assessor is a person of this organisation
 */
public record AuthorityState(Rights rights, boolean known, Authorities assessor) {}

package trellis.decide.workforce;

import trellis.decide.Refusal;

/** Why a scoping return is not what was asked for. The name is the stable code. */
public enum ScopingRule implements Refusal {
    SCOPING_RETURN_NOT_KNOWN
}

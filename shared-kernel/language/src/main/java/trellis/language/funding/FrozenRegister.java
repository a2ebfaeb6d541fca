package trellis.language.funding;

import java.time.LocalDate;
import trellis.language.workforce.ScopingReturnId;

/**
 * A trust's register as it stood when it was frozen, found again in the trust's own log.
 *
 * @param asAt the day whose posts it is about
 * @param position of the trust's log, where it was frozen
 */
public record FrozenRegister(ScopingReturnId scopingReturn, LocalDate asAt, long position) {}

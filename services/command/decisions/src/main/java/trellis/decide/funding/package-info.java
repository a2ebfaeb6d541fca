/** Decisions about money: who is trusted with it, and what may be budgeted, offered, paid and claimed. */
@NullMarked
package trellis.decide.funding;

import org.jspecify.annotations.NullMarked;

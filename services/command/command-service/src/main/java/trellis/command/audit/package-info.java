/** What the organisation's auditor sees of the service itself: refused attempts and reads of named data. */
@NullMarked
package trellis.command.audit;

import org.jspecify.annotations.NullMarked;

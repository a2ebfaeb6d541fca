/** Money over HTTP: who is trusted with it, programmes and their budgets. */
@NullMarked
package trellis.command.funding;

import org.jspecify.annotations.NullMarked;

/** Carries requests to the deciders and facts to the store and the broker. */
@NullMarked
package trellis.command;

import org.jspecify.annotations.NullMarked;

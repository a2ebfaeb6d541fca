/** What an operator asks of a running Trellis from the command line: how it stands, and whether it is right. */
@NullMarked
package trellis.query.operator;

import org.jspecify.annotations.NullMarked;

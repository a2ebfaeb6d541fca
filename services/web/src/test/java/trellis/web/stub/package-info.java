/** Stand-ins for the services and the issuer, for tests of the pages alone. */
@NullMarked
package trellis.web.stub;

import org.jspecify.annotations.NullMarked;

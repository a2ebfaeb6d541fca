/** Starts each service in its own Spring context inside this process. */
@NullMarked
package trellis.standalone.services;

import org.jspecify.annotations.NullMarked;

/** What an assessor saw on one occasion. */
@NullMarked
package trellis.web.observe;

import org.jspecify.annotations.NullMarked;

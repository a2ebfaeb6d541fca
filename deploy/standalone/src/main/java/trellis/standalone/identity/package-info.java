/** A demonstration's OpenID Connect issuer: whoever asks chooses whom to act as. */
@NullMarked
package trellis.standalone.identity;

import org.jspecify.annotations.NullMarked;

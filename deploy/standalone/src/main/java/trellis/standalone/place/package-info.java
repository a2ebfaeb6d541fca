/** The data folder, the ports and the secrets: what one installation owns on this machine. */
@NullMarked
package trellis.standalone.place;

import org.jspecify.annotations.NullMarked;

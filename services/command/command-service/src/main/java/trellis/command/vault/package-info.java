/**
 * Who people are: names, contact, employee numbers and the keys that open sealed texts, for each tenant behind row-level
 * security. Events hold opaque keys; this room alone turns them into somebody.
 */
@NullMarked
package trellis.command.vault;

import org.jspecify.annotations.NullMarked;

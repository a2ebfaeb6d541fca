/** People, their sign-in accounts and dated role grants, over HTTP; the national register of organisations at start. */
@NullMarked
package trellis.command.organisation;

import org.jspecify.annotations.NullMarked;

/** What a faculty may see of its trusts: numbers at a month's end, through the disclosure gate. */
@NullMarked
package trellis.project.facultydashboard;

import org.jspecify.annotations.NullMarked;

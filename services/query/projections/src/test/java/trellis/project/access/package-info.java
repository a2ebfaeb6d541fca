@NullMarked
package trellis.project.access;

import org.jspecify.annotations.NullMarked;

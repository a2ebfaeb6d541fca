@NullMarked
package trellis.web.file;

import org.jspecify.annotations.NullMarked;

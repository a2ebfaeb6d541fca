/** Regions, systems, trusts and professions with their dated names, links and successions. */
@NullMarked
package trellis.project.organisations;

import org.jspecify.annotations.NullMarked;

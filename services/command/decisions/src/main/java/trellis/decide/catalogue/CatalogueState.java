package trellis.decide.catalogue;

import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.Digest;

/** @param published digest of what was published under the edition's name, or null when nothing was */
public record CatalogueState(Rights rights, @Nullable Digest published) {}

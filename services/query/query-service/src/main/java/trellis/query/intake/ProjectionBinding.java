package trellis.query.intake;

import trellis.project.Fold;

/** One view that the intake keeps: its pure part and its table. A bean for each. */
public record ProjectionBinding<K, R>(Fold<K, R> fold, ProjectionTable<K, R> table) {}

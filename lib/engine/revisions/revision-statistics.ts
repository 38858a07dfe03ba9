/** A figure when it was first there and later, in index points; null: it was not there. */
export interface RevisedFigure {
  first: number | null;
  later: number | null;
}

/** How far figures were revised, in index points; null where no figure has both ends. */
export interface RevisionStatistics {
  /** Figures that have both ends; one that did not move counts with 0. */
  count: number;
  /** Mean size of a revision. */
  meanAbsolute: number | null;
  /** Mean revision: not 0 where first figures lean one way. */
  mean: number | null;
  /** The revision of the largest size, with its sign. */
  largest: number | null;
}

/**
 * Revision statistics of a set of figures, as statistical offices publish them: mean absolute revision, mean revision,
 * largest. Figures that lack one end are left out. `revisionStatistics([{ first: 1, later: 2 }, { first: 4, later: 1 }])
 * // => { count: 2, meanAbsolute: 2, mean: −1, largest: −3 }`
 */
export function revisionStatistics(figures: readonly RevisedFigure[]): RevisionStatistics {
  const revisions = figures.flatMap(({ first, later }) =>
    first === null || later === null ? [] : [later - first],
  );
  const count = revisions.length;
  if (count === 0) return { count, meanAbsolute: null, mean: null, largest: null };
  const sum = (of: (revision: number) => number) => revisions.reduce((all, one) => all + of(one), 0);
  return {
    count,
    meanAbsolute: sum(Math.abs) / count,
    mean: sum((revision) => revision) / count,
    largest: revisions.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most)),
  };
}

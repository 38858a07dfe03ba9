/** A regime lasts three weeks at least: less is an episode. */
export const SHORTEST_REGIME = 3;

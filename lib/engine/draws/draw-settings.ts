/** Which random numbers are drawn, and how many (method §7). The same settings give the same draws. */
export interface DrawSettings {
  /** A whole number. */
  seed: number;
  /** Histories drawn, 1 or more. */
  draws: number;
}

export const DEFAULT_DRAWS: DrawSettings = { seed: 1, draws: 1000 };

/** Throws RangeError where there is nothing to draw, or where the seed cannot be told from another. */
export function checkSettings({ seed, draws }: DrawSettings): void {
  if (!Number.isSafeInteger(seed)) throw new RangeError("the seed is a whole number");
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new RangeError(`1 to ${MOST_DRAWS} draws can be made`);
}

/** Keeps a column of draws, and a day of them, within what one array can hold. */
const MOST_DRAWS = 100_000;

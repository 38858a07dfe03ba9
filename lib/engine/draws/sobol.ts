/** Model outputs for a Sobol analysis: row `j` of each comes from row `j` of the designs. */
export interface SobolOutputs {
  /** Of the design A. */
  yA: ArrayLike<number>;
  /** Of the design B, independent of A. */
  yB: ArrayLike<number>;
  /** One a factor: of the design A with that factor's column taken from B. */
  yAB: readonly ArrayLike<number>[];
}

/** One element a factor; NaN where the outputs do not vary. */
export interface SobolIndices {
  /** Share of the variance that the factor makes by itself. An estimate may lie a little under 0. */
  first: number[];
  /** Share of the variance that the factor has a part in. */
  total: number[];
}

/**
 * First-order and total-order Sobol indices from model outputs (method §7). First: mean of y_B·(y_ABi − y_A), over V
 * (Saltelli and others, Variance based sensitivity analysis of model output, 2010). Total: Σ(y_A − y_ABi)² / 2N, over V
 * (Jansen 1999). V is the sample variance (n − 1) of all 2N values of y_A and y_B together.
 * Outputs far from 0 make the first-order estimate noisy: take a common constant off all of them beforehand.
 * Throws RangeError for arrays of unequal length and for fewer than two rows.
 * `sobolIndices({ yA: [0, 1], yB: [1, 3], yAB: [[1, 1]] }) // => { first: [0.315789], total: [0.157895] }`
 */
export function sobolIndices({ yA, yB, yAB }: SobolOutputs): SobolIndices {
  const rows = yA.length;
  if (rows < 2) throw new RangeError("Sobol indices need two rows or more");
  if (yB.length !== rows || yAB.some((outputs) => outputs.length !== rows))
    throw new RangeError("the outputs of a Sobol analysis are of equal length");
  const { variance } = pooledSpread(yA, yB);
  const first: number[] = [];
  const total: number[] = [];
  for (const outputs of yAB) {
    let alone = 0;
    let apart = 0;
    for (let row = 0; row < rows; row++) {
      const step = (outputs[row] as number) - (yA[row] as number);
      alone += (yB[row] as number) * step;
      apart += step * step;
    }
    first.push(variance > 0 ? alone / rows / variance : Number.NaN);
    total.push(variance > 0 ? apart / (2 * rows) / variance : Number.NaN);
  }
  return { first, total };
}

/** Mean and sample variance (n − 1) of the numbers of two lists together. `of [0, 1] and [1, 3] // => 1.25, 1.583333` */
export function pooledSpread(a: ArrayLike<number>, b: ArrayLike<number>): { mean: number; variance: number } {
  const count = a.length + b.length;
  // Counted from one of them, so that the mean of equal numbers is that number, and their variance exactly 0.
  const origin = a[0] ?? b[0] ?? 0;
  let sum = 0;
  for (const list of [a, b]) for (let at = 0; at < list.length; at++) sum += (list[at] as number) - origin;
  const mean = origin + sum / count;
  let squares = 0;
  for (const list of [a, b])
    for (let at = 0; at < list.length; at++) squares += ((list[at] as number) - mean) ** 2;
  return { mean, variance: squares / (count - 1) };
}

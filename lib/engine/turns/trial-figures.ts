// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: shares of histories, and no constants
import type { TrialDesign, TrialRow } from "./trial/turn-trial";
import type { Untuned } from "./trial/untuned";

/** What the page says of how well turns are found. A test runs a part of the trial again and compares. */
export interface TrialFigures {
  design: TrialDesign;
  /** Quiet histories of 20 years that the thresholds were tuned on, from a seed of their own. */
  tuning: { seed: string; histories: number };
  /** Ours first; each with the threshold that gives one false alarm in 20 quiet years, in its own unit. */
  methods: readonly { name: string; threshold: number }[];
  /** In each row an entry a method, in their order. */
  rows: readonly TrialRow[];
  /** Methods left as they usually are, on the quiet histories of the design. */
  untuned: readonly Untuned[];
}

export const TRIAL_FIGURES: TrialFigures = {
  design: { seed: "proof", histories: 500 },
  tuning: { seed: "tuning", histories: 200 },
  methods: [
    { name: "watch on both streams", threshold: 6.85 },
    { name: "detector of the sum", threshold: 7.09 },
    { name: "Poisson PELT", threshold: 2.82 },
    { name: "Bayesian run lengths", threshold: 13.25 },
    { name: "CUSUM of counts", threshold: 13 },
  ],
  rows: [
    {
      kind: "quiet",
      scenario: "quiet",
      about: "20 years of a signal in ten days, in bursts",
      methods: [
        { mean: 1.086, error: 0.05674193594326132 },
        { mean: 0.926, error: 0.05912732092831818 },
        { mean: 0.888, error: 0.055036078529268034 },
        { mean: 0.968, error: 0.053849340785250076 },
        { mean: 1.032, error: 0.05466194156551167 },
      ],
    },
    {
      kind: "quiet",
      scenario: "sparse quiet",
      about: "20 years of a signal a month, in bursts",
      methods: [
        { mean: 0.328, error: 0.02437252633766476 },
        { mean: 0.186, error: 0.02297528514414791 },
        { mean: 0.904, error: 0.062332484928444315 },
        { mean: 0.978, error: 0.05866784325048388 },
        { mean: 0.27, error: 0.026751285249966124 },
      ],
    },
    {
      kind: "growth",
      scenario: "growth of collection",
      about: "everything is told twice as often, contact and strain alike",
      methods: [
        { thaw: 0.028, freeze: 0.068, any: 0.428 },
        { thaw: 0.082, freeze: 0.07, any: 0.128 },
        { thaw: 0.04, freeze: 0.052, any: 0.258 },
        { thaw: 0.032, freeze: 0.054, any: 0.228 },
        { thaw: 0.05, freeze: 0.072, any: 0.43 },
      ],
    },
    {
      kind: "turn",
      scenario: "opening",
      about: "contact comes four times as often",
      name: "opening",
      methods: [
        { misses: 0.054, medianDelay: 17, between: [16, 18], covered: 0.876, width: 18 },
        { misses: 0.108, medianDelay: 21, between: [19, 22], covered: 0.622, width: 7 },
        { misses: 0.08, medianDelay: 19, between: [18, 21], covered: null, width: null },
        { misses: 0.126, medianDelay: 20, between: [18, 21], covered: 0.71, width: 31 },
        { misses: 0.026, medianDelay: 18, between: [17, 19], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "closing",
      about: "strain comes five times as often",
      name: "closing",
      methods: [
        { misses: 0.038, medianDelay: 15, between: [15, 16], covered: 0.902, width: 15 },
        { misses: 0.118, medianDelay: 20, between: [19, 21], covered: 0.648, width: 7 },
        { misses: 0.054, medianDelay: 18, between: [16, 19], covered: null, width: null },
        { misses: 0.084, medianDelay: 18, between: [17, 19], covered: 0.736, width: 30 },
        { misses: 0.018, medianDelay: 18, between: [17, 19], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "torn",
      about: "contact comes four times as often, strain five times from 6 weeks later on",
      name: "torn",
      methods: [
        { misses: 0.14, medianDelay: 19, between: [18, 20], covered: 0.885, width: 15 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.209, width: 6 },
        { misses: 0.324, medianDelay: 30, between: [27, 33], covered: null, width: null },
        { misses: 0.366, medianDelay: 30, between: [27, 34], covered: 0.707, width: 33 },
        { misses: 0.45, medianDelay: 38, between: [33, 49], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "easing",
      about: "strain falls to a fifth of what it was",
      name: "easing",
      methods: [
        { misses: 0.042, medianDelay: 14, between: [14, 15], covered: 0.898, width: 14 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.638, width: 6 },
        { misses: 0.054, medianDelay: 25, between: [23, 26], covered: null, width: null },
        { misses: 0.078, medianDelay: 24, between: [22, 25], covered: 0.788, width: 42 },
        { misses: 0.016, medianDelay: 22, between: [22, 23], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "drifting apart",
      about: "contact falls to a quarter of what it was",
      name: "drifting apart",
      methods: [
        { misses: 0.024, medianDelay: 15, between: [14, 16], covered: 0.882, width: 16 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.632, width: 7 },
        { misses: 0.084, medianDelay: 26, between: [25, 28], covered: null, width: null },
        { misses: 0.108, medianDelay: 25, between: [24, 27], covered: 0.752, width: 42 },
        { misses: 0.042, medianDelay: 23, between: [22, 24], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "contact stops",
      about: "a contact in nine days, then none",
      name: "drifting apart",
      methods: [
        { misses: 0.01, medianDelay: 16, between: [15, 16], covered: 0.928, width: 8 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.682, width: 6 },
        { misses: 0.002, medianDelay: 25, between: [25, 25], covered: null, width: null },
        { misses: 0.018, medianDelay: 24, between: [24, 25], covered: 0.898, width: 15 },
        { misses: 0.01, medianDelay: 32, between: [31, 32], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "sparse opening",
      about: "a signal a month, then contact six times as often",
      name: "opening",
      methods: [
        { misses: 0.104, medianDelay: 20, between: [19, 22], covered: 0.874, width: 23 },
        { misses: 0.258, medianDelay: 32, between: [30, 33], covered: 0.592, width: 9 },
        { misses: 0.218, medianDelay: 28, between: [26, 31], covered: null, width: null },
        { misses: 0.272, medianDelay: 29, between: [26, 31], covered: 0.716, width: 43 },
        { misses: 0.168, medianDelay: 34, between: [32, 35], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "vague opening",
      about: "an opening; a third of the dates are known to the month, a fifth to the quarter",
      name: "opening",
      methods: [
        { misses: 0.048, medianDelay: 14, between: [13, 15], covered: 0.848, width: 15 },
        { misses: 0.076, medianDelay: 10, between: [9, 12], covered: 0.616, width: 7 },
        { misses: 0.086, medianDelay: 22, between: [20, 23], covered: null, width: null },
        { misses: 0.142, medianDelay: 22, between: [20, 24], covered: 0.802, width: 38 },
        { misses: 0.026, medianDelay: 19, between: [18, 20], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "broken opening",
      about: "an opening with about eight acts of strain in its seventh and eighth week",
      name: "opening",
      methods: [
        { misses: 0.082, medianDelay: 17, between: [16, 18], covered: 0.896, width: 17 },
        { misses: 0.144, medianDelay: 30, between: [28, 31], covered: 0.516, width: 6 },
        { misses: 0.172, medianDelay: 22, between: [19, 25], covered: null, width: null },
        { misses: 0.188, medianDelay: 22, between: [20, 24], covered: 0.716, width: 31 },
        { misses: 0.036, medianDelay: 18, between: [16, 19], covered: null, width: null },
      ],
    },
  ],
  untuned: [
    { name: "Poisson PELT at BIC", falseAlarms: { mean: 36.598, error: 0.3033691772666287 } },
    { name: "Poisson PELT at modified BIC", falseAlarms: { mean: 9.088, error: 0.16795514240331968 } },
    {
      name: "the detector of the sum at its own threshold",
      falseAlarms: { mean: 16.624, error: 0.21248894348225364 },
    },
  ],
};

// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: shares of histories, and no constants
import type { Detection, TrialDesign, TrialRow } from "./trial/turn-trial";
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
  /** What a watch would do that knows all paces and the bursts beforehand, tuned alike. */
  known: { threshold: number; rows: readonly KnownRow[] };
}

/** What comes of knowing in one kind of history. */
export type KnownRow = { scenario: string } & Pick<Detection, "misses" | "medianDelay">;

export const TRIAL_FIGURES: TrialFigures = {
  design: { seed: "proof", histories: 2000 },
  tuning: { seed: "tuning", histories: 200 },
  methods: [
    { name: "watch on both streams", threshold: 6.81 },
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
        { mean: 0.9835, error: 0.0262 },
        { mean: 0.9075, error: 0.0288 },
        { mean: 0.956, error: 0.0284 },
        { mean: 1.0235, error: 0.0277 },
        { mean: 1.0085, error: 0.028 },
      ],
    },
    {
      kind: "quiet",
      scenario: "sparse quiet",
      about: "20 years of a signal a month, in bursts",
      methods: [
        { mean: 0.4685, error: 0.0157 },
        { mean: 0.212, error: 0.0124 },
        { mean: 0.9435, error: 0.0298 },
        { mean: 0.963, error: 0.0277 },
        { mean: 0.261, error: 0.0135 },
      ],
    },
    {
      kind: "growth",
      scenario: "growth of collection",
      about: "everything is told twice as often, contact and strain alike",
      methods: [
        { thaw: 0.043, freeze: 0.061, any: 0.4595 },
        { thaw: 0.0855, freeze: 0.059, any: 0.1255 },
        { thaw: 0.0375, freeze: 0.054, any: 0.2525 },
        { thaw: 0.032, freeze: 0.0535, any: 0.23 },
        { thaw: 0.054, freeze: 0.0635, any: 0.4225 },
      ],
    },
    {
      kind: "turn",
      scenario: "opening",
      about: "contact comes four times as often",
      name: "opening",
      methods: [
        { misses: 0.0365, medianDelay: 17, between: [17, 18], covered: 0.8875, width: 17 },
        { misses: 0.1075, medianDelay: 21, between: [21, 22], covered: 0.6445, width: 7 },
        { misses: 0.0795, medianDelay: 20, between: [19, 21], covered: null, width: null },
        { misses: 0.125, medianDelay: 21, between: [20, 22], covered: 0.7235, width: 31 },
        { misses: 0.0255, medianDelay: 18, between: [18, 19], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "closing",
      about: "strain comes five times as often",
      name: "closing",
      methods: [
        { misses: 0.0145, medianDelay: 15, between: [15, 15], covered: 0.9065, width: 14 },
        { misses: 0.1025, medianDelay: 21, between: [20, 21], covered: 0.673, width: 7 },
        { misses: 0.0405, medianDelay: 17, between: [16, 18], covered: null, width: null },
        { misses: 0.0775, medianDelay: 17, between: [17, 18], covered: 0.7285, width: 32 },
        { misses: 0.011, medianDelay: 18, between: [17, 18], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "torn",
      about: "contact comes four times as often, strain five times from 6 weeks later on",
      name: "torn",
      methods: [
        { misses: 0.118, medianDelay: 19, between: [19, 20], covered: 0.8955, width: 15 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.1855, width: 6 },
        { misses: 0.3155, medianDelay: 30, between: [28, 31], covered: null, width: null },
        { misses: 0.3745, medianDelay: 31, between: [30, 34], covered: 0.7165, width: 33 },
        { misses: 0.453, medianDelay: 37, between: [35, 42], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "easing",
      about: "strain falls to a fifth of what it was",
      name: "easing",
      methods: [
        { misses: 0.0235, medianDelay: 15, between: [15, 15], covered: 0.902, width: 14 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.6515, width: 7 },
        { misses: 0.046, medianDelay: 24, between: [24, 25], covered: null, width: null },
        { misses: 0.07, medianDelay: 23, between: [23, 24], covered: 0.7655, width: 41 },
        { misses: 0.016, medianDelay: 23, between: [22, 23], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "drifting apart",
      about: "contact falls to a quarter of what it was",
      name: "drifting apart",
      methods: [
        { misses: 0.0315, medianDelay: 16, between: [15, 16], covered: 0.8875, width: 17 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.6375, width: 7 },
        { misses: 0.086, medianDelay: 27, between: [26, 28], covered: null, width: null },
        { misses: 0.1175, medianDelay: 26, between: [25, 27], covered: 0.7535, width: 42 },
        { misses: 0.026, medianDelay: 23, between: [23, 24], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "contact stops",
      about: "a contact in nine days, then none",
      name: "drifting apart",
      methods: [
        { misses: 0.0095, medianDelay: 17, between: [16, 17], covered: 0.924, width: 8 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.6955, width: 6 },
        { misses: 0.004, medianDelay: 25, between: [25, 26], covered: null, width: null },
        { misses: 0.0145, medianDelay: 25, between: [24, 25], covered: 0.8745, width: 15 },
        { misses: 0.018, medianDelay: 32, between: [32, 32], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "sparse opening",
      about: "a signal a month, then contact six times as often",
      name: "opening",
      methods: [
        { misses: 0.083, medianDelay: 22, between: [21, 22], covered: 0.8585, width: 24 },
        { misses: 0.26, medianDelay: 31, between: [30, 32], covered: 0.6295, width: 10 },
        { misses: 0.2365, medianDelay: 29, between: [28, 31], covered: null, width: null },
        { misses: 0.298, medianDelay: 29, between: [28, 31], covered: 0.7155, width: 43 },
        { misses: 0.18, medianDelay: 34, between: [33, 35], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "vague opening",
      about: "an opening; a third of the dates are known to the month, a fifth to the quarter",
      name: "opening",
      methods: [
        { misses: 0.0355, medianDelay: 14, between: [14, 15], covered: 0.825, width: 15 },
        { misses: 0.083, medianDelay: 10, between: [10, 11], covered: 0.56, width: 7 },
        { misses: 0.0885, medianDelay: 21, between: [21, 22], covered: null, width: null },
        { misses: 0.1505, medianDelay: 22, between: [21, 23], covered: 0.783, width: 38 },
        { misses: 0.023, medianDelay: 18, between: [18, 19], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "broken opening",
      about: "an opening with about eight acts of strain in its seventh and eighth week",
      name: "opening",
      methods: [
        { misses: 0.0835, medianDelay: 18, between: [17, 18], covered: 0.892, width: 17 },
        { misses: 0.1595, medianDelay: 30, between: [30, 31], covered: 0.496, width: 6 },
        { misses: 0.2095, medianDelay: 23, between: [22, 24], covered: null, width: null },
        { misses: 0.2385, medianDelay: 24, between: [23, 25], covered: 0.72, width: 31 },
        { misses: 0.0515, medianDelay: 18, between: [18, 19], covered: null, width: null },
      ],
    },
  ],
  untuned: [
    { name: "Poisson PELT at BIC", falseAlarms: { mean: 36.598, error: 0.3034 } },
    { name: "Poisson PELT at modified BIC", falseAlarms: { mean: 9.088, error: 0.168 } },
    { name: "the detector of the sum at its own threshold", falseAlarms: { mean: 16.624, error: 0.2125 } },
  ],
  known: {
    threshold: 8.22,
    rows: [
      { scenario: "opening", misses: 0.0075, medianDelay: 16 },
      { scenario: "closing", misses: 0.002, medianDelay: 14 },
    ],
  },
};

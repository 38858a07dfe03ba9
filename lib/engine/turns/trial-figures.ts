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
  design: { seed: "proof", histories: 40 },
  tuning: { seed: "tuning", histories: 40 },
  methods: [
    { name: "watch on both streams", threshold: 7.25 },
    { name: "detector of the sum", threshold: 7.44 },
    { name: "Poisson PELT", threshold: 2.81 },
    { name: "Bayesian run lengths", threshold: 13.94 },
    { name: "CUSUM of counts", threshold: 13.19 },
  ],
  rows: [
    {
      kind: "quiet",
      scenario: "quiet",
      about: "20 years of a signal in ten days, in bursts",
      methods: [
        { mean: 0.85, error: 0.18793752371602856 },
        { mean: 0.975, error: 0.20408488681340672 },
        { mean: 1.1, error: 0.2081665999466133 },
        { mean: 1.075, error: 0.2129990369546063 },
        { mean: 0.95, error: 0.1926535351748953 },
      ],
    },
    {
      kind: "quiet",
      scenario: "sparse quiet",
      about: "20 years of a signal a month, in bursts",
      methods: [
        { mean: 0.175, error: 0.07059726877843331 },
        { mean: 0.1, error: 0.05991446895152778 },
        { mean: 1.25, error: 0.33541019662496846 },
        { mean: 1.1, error: 0.26746674847251856 },
        { mean: 0.25, error: 0.09967897188423161 },
      ],
    },
    {
      kind: "growth",
      scenario: "growth of collection",
      about: "everything is told twice as often, contact and strain alike",
      methods: [
        { thaw: 0.05, freeze: 0.2, any: 0.35 },
        { thaw: 0.1, freeze: 0.075, any: 0.15 },
        { thaw: 0.075, freeze: 0.125, any: 0.275 },
        { thaw: 0.05, freeze: 0.125, any: 0.225 },
        { thaw: 0.15, freeze: 0.3, any: 0.6 },
      ],
    },
    {
      kind: "turn",
      scenario: "opening",
      about: "contact comes four times as often",
      name: "opening",
      methods: [
        { misses: 0, medianDelay: 19, between: [17, 22], covered: 0.925, width: 18 },
        { misses: 0.15, medianDelay: 22, between: [20, 29], covered: 0.8, width: 26 },
        { misses: 0.05, medianDelay: 20, between: [17, 23], covered: null, width: null },
        { misses: 0.1, medianDelay: 21, between: [19, 23], covered: 0.6, width: 34 },
        { misses: 0, medianDelay: 19, between: [16, 21], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "closing",
      about: "strain comes five times as often",
      name: "closing",
      methods: [
        { misses: 0.025, medianDelay: 12, between: [10, 17], covered: 0.875, width: 12 },
        { misses: 0.05, medianDelay: 19, between: [13, 25], covered: 0.775, width: 21 },
        { misses: 0, medianDelay: 11, between: [9, 16], covered: null, width: null },
        { misses: 0, medianDelay: 13, between: [9, 20], covered: 0.775, width: 39 },
        { misses: 0, medianDelay: 14, between: [11, 20], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "torn",
      about: "contact comes four times as often, strain five times from 6 weeks later on",
      name: "torn",
      methods: [
        { misses: 0.25, medianDelay: 25, between: [18, 32], covered: 0.875, width: 15 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.35, width: 60 },
        { misses: 0.3, medianDelay: 25, between: [17, 42], covered: null, width: null },
        { misses: 0.4, medianDelay: 29, between: [20, 52], covered: 0.775, width: 30 },
        { misses: 0.4, medianDelay: 33, between: [20, 52], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "easing",
      about: "strain falls to a fifth of what it was",
      name: "easing",
      methods: [
        { misses: 0.075, medianDelay: 17, between: [14, 21], covered: 0.825, width: 15 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.75, width: 15 },
        { misses: 0.1, medianDelay: 26, between: [19, 31], covered: null, width: null },
        { misses: 0.15, medianDelay: 25, between: [19, 34], covered: 0.775, width: 44 },
        { misses: 0.025, medianDelay: 22, between: [19, 27], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "drifting apart",
      about: "contact falls to a quarter of what it was",
      name: "drifting apart",
      methods: [
        { misses: 0.075, medianDelay: 16, between: [14, 22], covered: 0.85, width: 15 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.8, width: 14 },
        { misses: 0.1, medianDelay: 29, between: [22, 34], covered: null, width: null },
        { misses: 0.125, medianDelay: 28, between: [22, 33], covered: 0.85, width: 45 },
        { misses: 0.025, medianDelay: 23, between: [21, 28], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "contact stops",
      about: "a contact in nine days, then none",
      name: "drifting apart",
      methods: [
        { misses: 0, medianDelay: 15, between: [15, 17], covered: 0.925, width: 9 },
        { misses: 1, medianDelay: 52, between: [52, 52], covered: 0.775, width: 11 },
        { misses: 0, medianDelay: 25, between: [22, 28], covered: null, width: null },
        { misses: 0, medianDelay: 25, between: [22, 28], covered: 0.925, width: 15 },
        { misses: 0, medianDelay: 31, between: [28, 34], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "sparse opening",
      about: "a signal a month, then contact six times as often",
      name: "opening",
      methods: [
        { misses: 0.1, medianDelay: 22, between: [17, 30], covered: 0.675, width: 19 },
        { misses: 0.3, medianDelay: 32, between: [24, 46], covered: 0.825, width: 25 },
        { misses: 0.225, medianDelay: 29, between: [20, 43], covered: null, width: null },
        { misses: 0.225, medianDelay: 26, between: [19, 44], covered: 0.525, width: 37 },
        { misses: 0.2, medianDelay: 37, between: [30, 45], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "vague opening",
      about: "an opening; a third of the dates are known to the month, a fifth to the quarter",
      name: "opening",
      methods: [
        { misses: 0.1, medianDelay: 17, between: [14, 21], covered: 0.75, width: 15 },
        { misses: 0.1, medianDelay: 12, between: [9, 18], covered: 0.65, width: 8 },
        { misses: 0.125, medianDelay: 24, between: [17, 33], covered: null, width: null },
        { misses: 0.225, medianDelay: 29, between: [18, 41], covered: 0.85, width: 40 },
        { misses: 0.05, medianDelay: 21, between: [16, 26], covered: null, width: null },
      ],
    },
    {
      kind: "turn",
      scenario: "broken opening",
      about: "an opening with about eight acts of strain in its seventh and eighth week",
      name: "opening",
      methods: [
        { misses: 0.15, medianDelay: 21, between: [18, 28], covered: 0.775, width: 23 },
        { misses: 0.15, medianDelay: 32, between: [27, 36], covered: 0.525, width: 12 },
        { misses: 0.15, medianDelay: 20, between: [16, 28], covered: null, width: null },
        { misses: 0.225, medianDelay: 20, between: [16, 28], covered: 0.75, width: 38 },
        { misses: 0.05, medianDelay: 18, between: [16, 24], covered: null, width: null },
      ],
    },
  ],
  untuned: [
    { name: "Poisson PELT at BIC", falseAlarms: { mean: 37.225, error: 1.0515480041958167 } },
    { name: "Poisson PELT at modified BIC", falseAlarms: { mean: 9.2, error: 0.6535896932934968 } },
    {
      name: "the detector of the sum at its own threshold",
      falseAlarms: { mean: 16.175, error: 0.6830244767923298 },
    },
  ],
};

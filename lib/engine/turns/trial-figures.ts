import type { TrialDesign, TrialRow } from "./trial/detection-trial";

/** What the page says of how well turning points are found. A test runs the trial again and compares. */
export interface TrialFigures {
  design: TrialDesign;
  /** Quiet histories of 20 years that the thresholds were tuned on, from a seed of their own. */
  tuning: { seed: string; histories: number };
  /** Ours first; each with the threshold that gives one false alarm in 20 quiet years, in its own unit. */
  contenders: readonly { name: string; threshold: number }[];
  /** In each row an entry a contender, in their order. Delays and limits in weeks. */
  rows: readonly TrialRow[];
}

export const TRIAL_FIGURES: TrialFigures = {
  design: { seed: "proof", longHistories: 400, histories: 400 },
  tuning: { seed: "tuning", histories: 800 },
  contenders: [
    { name: "onset detector", threshold: 3.46 },
    { name: "moving-average crossing", threshold: 18.16 },
    { name: "index threshold", threshold: 26.17 },
    { name: "CUSUM on the index", threshold: 80.27 },
  ],
  rows: [
    {
      scenario: "quiet",
      about: "a signal every other week, good or bad alike",
      limit: null,
      falseAlarms: [
        { mean: 0.8875, error: 0.04710360920354193 },
        { mean: 0.9125, error: 0.047762432936357 },
        { mean: 0.955, error: 0.048862050714230165 },
        { mean: 1.0925, error: 0.05226136240091719 },
      ],
    },
    {
      scenario: "steady",
      about: "a signal a week, of +2 on average",
      limit: null,
      falseAlarms: [
        { mean: 1.7425, error: 0.06600189391222043 },
        { mean: 2.695, error: 0.08208227579691002 },
        { mean: 0.0075, error: 0.004330127018922193 },
        { mean: 0.825, error: 0.04541475531146237 },
      ],
    },
    {
      scenario: "torn",
      about: "from quiet: friendly and hostile signals become more frequent alike, and the net stays 0",
      limit: null,
      falseAlarms: [
        { mean: 0.5025, error: 0.03544361719689457 },
        { mean: 0.4825, error: 0.03473110997362451 },
        { mean: 0.4775, error: 0.03455068740271314 },
        { mean: 0.1375, error: 0.018540496217739157 },
      ],
    },
    {
      scenario: "thaw",
      about: "from quiet to a signal a week of +2 on average",
      limit: 13.537979463425856,
      detections: [
        { rate: 0.9775, medianDelay: 11, between: [10, 13] },
        { rate: 0.8375, medianDelay: 14, between: [12, 15] },
        { rate: 0.9825, medianDelay: 12, between: [11, 13] },
        { rate: 0.9175, medianDelay: 33, between: [32, 36] },
      ],
    },
    {
      scenario: "freeze",
      about: "from quiet to a signal a week of −2 on average",
      limit: 13.537979463425856,
      detections: [
        { rate: 0.965, medianDelay: 11, between: [10, 12] },
        { rate: 0.8275, medianDelay: 14, between: [12, 16] },
        { rate: 0.9775, medianDelay: 12, between: [12, 13] },
        { rate: 0.9225, medianDelay: 33, between: [32, 34] },
      ],
    },
    {
      scenario: "cooling off",
      about: "from a steady +2 a week back to quiet",
      limit: 22.16461592480642,
      detections: [
        { rate: 0.9575, medianDelay: 19, between: [18, 20] },
        { rate: 0.505, medianDelay: 45, between: [29, null] },
        { rate: 0.0075, medianDelay: null, between: [null, null] },
        { rate: 0.175, medianDelay: null, between: [null, null] },
      ],
    },
    {
      scenario: "reversal",
      about: "from a steady +2 a week to −2 a week",
      limit: 5.4273249938557955,
      detections: [
        { rate: 0.9975, medianDelay: 6, between: [6, 6] },
        { rate: 0.9875, medianDelay: 7, between: [7, 8] },
        { rate: 0.985, medianDelay: 25, between: [25, 26] },
        { rate: 0.955, medianDelay: 38, between: [37, 39] },
      ],
    },
    {
      scenario: "thaw broken by a shock",
      about: "the thaw, with four hostile signals in its seventh and eighth week",
      limit: 13.537979463425856,
      detections: [
        { rate: 0.8825, medianDelay: 24, between: [22, 26] },
        { rate: 0.8675, medianDelay: 24, between: [23, 25] },
        { rate: 0.9825, medianDelay: 23, between: [22, 24] },
        { rate: 0.61, medianDelay: 47, between: [45, 50] },
      ],
    },
  ],
};

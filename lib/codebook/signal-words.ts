import type { Precision } from "@/lib/engine/signals/signal";
import type { Acknowledgement, Initiator } from "./signal-schema";

/** Grades of the Admiralty scale in words. */
export const RELIABILITY_WORDS = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;

export const CREDIBILITY_WORDS = {
  1: "confirmed",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "cannot be judged",
} as const;

export const PRECISION_WORDS: Record<Precision, string> = {
  day: "to the day",
  week: "to the week",
  month: "to the month",
  quarter: "to the quarter",
  "half-year": "to the half-year",
  year: "to the year",
};

export const ACKNOWLEDGEMENT_WORDS: Record<Acknowledgement, string> = {
  confirmed: "confirmed it",
  denied: "denied it",
  silent: "said nothing",
};

/** Who acted, with the names of the two sides. `initiatorWords("A", "Tajikistan", "Afghanistan") // => "Tajikistan"` */
export function initiatorWords(initiator: Initiator, sideA: string, sideB: string): string {
  return { A: sideA, B: sideB, BOTH: "Both sides", THIRD: "A third party" }[initiator];
}

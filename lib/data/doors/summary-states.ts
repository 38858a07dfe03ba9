import type { EditionKind } from "@/lib/publication/edition-head";

/** How a program asks for what stands of a published week. */
export const SUMMARY_STATES = ["published", "corrected", "withdrawn"] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

/** The newest edition of a week in that state. */
export const KIND_OF_STATE: Record<SummaryState, EditionKind> = {
  published: "PUBLICATION",
  corrected: "CORRECTION",
  withdrawn: "WITHDRAWAL",
};

/** How a program asks for what stands of a published week. */
export const SUMMARY_STATES = ["published", "corrected", "withdrawn"] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

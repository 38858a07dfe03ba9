/** What a reader may ask to get by mail, in the order in which it is offered. */
export const SUBSCRIPTION_KINDS = [
  "WEEKLY",
  "CORRECTIONS",
  "STAGE",
  "UNUSUAL",
  "STATUS_ENDED",
  "UNSEARCHED",
  "DIGEST",
] as const;
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

/** Those that tell of something that happened, once for each event. */
export const ALERT_KINDS = ["STAGE", "UNUSUAL", "STATUS_ENDED", "UNSEARCHED"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** How each is called where it is chosen, and what it brings. */
export const KIND_WORDS: Record<SubscriptionKind, { label: string; hint: string }> = {
  WEEKLY: {
    label: "Weekly summary",
    hint: "Each published week, whole, on the day on which it is published.",
  },
  CORRECTIONS: {
    label: "Corrections and withdrawals",
    hint: "Where a published week is withdrawn, or corrected so that a reader would conclude something else.",
  },
  STAGE: {
    label: "Change of stage, direction or verdict",
    hint: "When the week closes at another stage, in another direction or with another verdict than the week before.",
  },
  UNUSUAL: {
    label: "Unusual change of a week",
    hint: "When the index changed more in the week than in 95 of 100 earlier weeks of the same relationship.",
  },
  STATUS_ENDED: {
    label: "End of a status",
    hint: "When something that lasted, such as a closed crossing, is recorded as ended.",
  },
  UNSEARCHED: {
    label: "Nobody searched",
    hint: "When nobody has searched the sources for some weeks. This is about how old the record is, not about calm.",
  },
  DIGEST: {
    label: "Monthly digest",
    hint: "All relationships on one page, early in each month: verdicts, published weeks, corrections.",
  },
};

/** After how many weeks without a search somebody may want to hear of it. */
export const UNSEARCHED_WEEKS = [2, 3, 4, 8, 12] as const;
export const UNSEARCHED_DEFAULT = 3;

/** One thing that somebody asks for. */
export interface Want {
  kind: SubscriptionKind;
  /** Id of the relationship; null: of every one. */
  relationship: string | null;
  /** Of UNSEARCHED alone. */
  weeks: number | null;
}

/** What is asked for, in words. `wantWords("UNSEARCHED", 3, "A and B") // => "Nobody searched, after 3 weeks: A and B"` */
export function wantWords(kind: SubscriptionKind, weeks: number | null, relationship: string | null): string {
  const { label } = KIND_WORDS[kind];
  const after = weeks === null ? "" : `, after ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
  if (kind === "DIGEST") return label;
  return `${label}${after}: ${relationship ?? "every relationship"}`;
}

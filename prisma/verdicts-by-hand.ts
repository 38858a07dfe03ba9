/**
 * What a reader of the facts alone would answer, on five days of every demonstration relationship. Written before the composer of verdicts
 * existed, from dates, titles and summaries of the facts, without a look at index, turns or pages; it is never changed to fit the composer.
 */

/** An answer to “thawing or not?”; `none` means that nothing turned, `unknown` that nobody searched or almost nothing is known. */
export type HandAnswer = "thawing" | "freezing" | "torn" | "easing" | "none" | "unknown";

export interface HandVerdict {
  /** ISO day that is asked about, with all that happened up to it. */
  day: string;
  answer: HandAnswer;
  /** Since when, as a month; null where nothing turned. */
  since: string | null;
  /** The answer in a sentence, with what stands against it. */
  words: string;
}

const verdict = (day: string, answer: HandAnswer, since: string | null, words: string): HandVerdict => ({
  day,
  answer,
  since,
  words,
});

export const HAND_VERDICTS: Readonly<Record<string, readonly HandVerdict[]>> = {
  "tajikistan-afghanistan": [
    verdict(
      "2021-12-31",
      "none",
      null,
      "Hostile since the takeover, loudest in September and October; against it, the power contract of late December.",
    ),
    verdict(
      "2023-12-31",
      "thawing",
      "2023-09",
      "A first, practical opening since the markets reopened in September, far from sure; against it, the refusal to sign at Kazan and no recognition.",
    ),
    verdict(
      "2025-10-31",
      "thawing",
      "2025-09",
      "Thawing since the quake aid of September and the governor's visit of October; against it, the firefights of August and October.",
    ),
    verdict(
      "2025-12-31",
      "torn",
      "2025-11",
      "Torn since late November: ministers talk for the first time while attacks from Afghan soil kill on the border.",
    ),
    verdict(
      "2026-02-12",
      "thawing",
      "2025-09",
      "Thawing since the autumn, and contact has outlived the attacks, which have become fewer since January; against it, shootings in January and a consulate closed.",
    ),
  ],
  "uzbekistan-afghanistan": [
    verdict("2021-12-31", "thawing", "2021-10", "Contact opened at once in October, in two meetings."),
    verdict(
      "2022-06-30",
      "none",
      null,
      "Words over aircraft and rockets at Termez cloud the contact; too few facts for a turn.",
    ),
    verdict(
      "2023-12-31",
      "none",
      null,
      "Businesslike and quiet: a power contract, and nothing else in two years.",
    ),
    verdict(
      "2024-08-31",
      "thawing",
      "2024-02",
      "Thawing since the embassy changed hands in February, and a prime minister came in August; nothing against it.",
    ),
    verdict(
      "2025-12-31",
      "thawing",
      "2024-02",
      "Still the thaw of 2024: trade grows, a railway is planned; nothing against it.",
    ),
  ],
  "pakistan-afghanistan": [
    verdict(
      "2025-06-30",
      "thawing",
      "2025-05",
      "Thawing since ambassadors were agreed at the end of May, on one fact.",
    ),
    verdict(
      "2025-10-15",
      "freezing",
      "2025-10",
      "At war since 11 October, borders closed; against it, nothing.",
    ),
    verdict(
      "2025-10-31",
      "easing",
      "2025-10",
      "The fighting has stopped since the truce of 19 October, and talks prolong it; the border stays shut.",
    ),
    verdict(
      "2025-12-28",
      "easing",
      "2025-10",
      "The truce holds and contact goes on in secret; the border stays shut, and little is known.",
    ),
    verdict(
      "2026-02-28",
      "freezing",
      "2026-02",
      "Open war since the last days of February; nothing stands against it.",
    ),
  ],
  "kazakhstan-afghanistan": [
    verdict("2021-12-31", "none", null, "One contact for trade's sake; too little to call it a turn."),
    verdict(
      "2023-12-31",
      "thawing",
      "2023-12",
      "The ban is lifted at the very end of December; one decision.",
    ),
    verdict(
      "2024-12-31",
      "thawing",
      "2023-12",
      "Thawing since the ban was lifted, explained in June by the president, quiet since.",
    ),
    verdict("2025-08-31", "thawing", "2025-04", "A second step since April: a railway, money and ministers."),
    verdict(
      "2025-12-28",
      "thawing",
      "2025-04",
      "Still the rise of 2025, with nothing against it but that it is all about trade.",
    ),
  ],
  "turkmenistan-afghanistan": [
    verdict("2021-12-31", "unknown", null, "Nothing is known of the first months."),
    verdict(
      "2022-12-31",
      "thawing",
      "2022-03",
      "An envoy is accepted in March, the first in the region; quiet since.",
    ),
    verdict("2024-06-30", "none", null, "Quiet for two years; the envoy stays."),
    verdict(
      "2024-12-31",
      "thawing",
      "2024-07",
      "Papers accepted in July and the pipeline begun in September; nothing against it.",
    ),
    verdict(
      "2025-12-28",
      "thawing",
      "2024-07",
      "The pipeline reaches Herat in October 2025; nothing against it.",
    ),
  ],
  "china-afghanistan": [
    verdict("2022-12-31", "unknown", null, "No fact yet."),
    verdict(
      "2023-12-31",
      "thawing",
      "2023-09",
      "An oil deal in January and a new ambassador in September; no word of recognition.",
    ),
    verdict("2024-12-31", "thawing", "2023-09", "Credentials accepted in January 2024, quiet since."),
    verdict(
      "2025-11-30",
      "thawing",
      "2023-09",
      "The old thaw stands; the killing of Chinese workers over the border stands against it, though not by the two states.",
    ),
    verdict("2026-01-04", "none", null, "Warm and steady; the attacks are past and Kabul was thanked."),
  ],
  "iran-afghanistan": [
    verdict(
      "2023-03-31",
      "thawing",
      "2023-02",
      "The embassy is handed over at the end of February; one fact.",
    ),
    verdict(
      "2023-06-30",
      "torn",
      "2023-05",
      "A quarrel about water, shots at the border and a closed crossing, three months after the embassy was handed over.",
    ),
    verdict("2024-12-31", "none", null, "Nothing known for a year and a half."),
    verdict("2025-02-28", "thawing", "2025-01", "A foreign minister in Kabul after eight years; one fact."),
    verdict(
      "2025-12-28",
      "none",
      null,
      "Mass returns since May against the visit of January; nothing known of the autumn.",
    ),
  ],
  "kyrgyzstan-afghanistan": [
    verdict("2021-12-31", "none", null, "In touch, recognition left for later."),
    verdict("2022-12-31", "none", null, "One envoy's visit in November; no turn."),
    verdict("2024-08-31", "none", null, "Quiet since the visit of 2022."),
    verdict(
      "2024-12-31",
      "thawing",
      "2024-09",
      "The ban is lifted in September, and the head of the cabinet receives the envoy.",
    ),
    verdict("2025-12-28", "thawing", "2024-09", "Still the thaw of 2024; quake aid and a consulate in view."),
  ],
  "russia-afghanistan": [
    verdict("2021-12-31", "none", null, "Talks in Moscow, recognition put off."),
    verdict("2023-12-31", "none", null, "A friendly declaration in September; no turn."),
    verdict(
      "2024-12-31",
      "thawing",
      "2024-05",
      "Delisting proposed in May, slowly done; one fact of a year.",
    ),
    verdict(
      "2025-07-31",
      "thawing",
      "2025-04",
      "Thawing since the ban was suspended in April, and recognised in July, the first state to do so.",
    ),
    verdict(
      "2025-12-28",
      "thawing",
      "2025-04",
      "The thaw of 2025 stands in recognition; nothing new since July.",
    ),
  ],
};

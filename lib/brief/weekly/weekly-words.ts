import { z } from "zod";
import { keptText, trimmed } from "@/lib/codebook/kept-text";
import { ARROW_WAYS } from "./publication-shape";
import {
  ARROW_REASON_MAX,
  ARROW_WHY_MAX,
  ASSESSMENT_MAX,
  ASSESSMENT_WORDS_MAX,
  HEADLINE_MAX,
  LEAD_MAX,
  POINT_SIGNALS_MAX,
  POINT_TEXT_MAX,
} from "./weekly-limits";
import { POINTS_MAX } from "./weekly-points";
import { draftPointList } from "./weekly-snapshot";
import { unknownTokens, WEEK_TOKENS } from "./weekly-tokens";

/** Words that may be left out. */
const mayWords = (max: number, what: string) =>
  keptText(what)
    .overwrite(trimmed)
    .max(max, `${what} is longer than ${max} characters`)
    .superRefine((text, ctx) => {
      // A text that is far too long may hold any number of them, and is told once that it is.
      if (text.length > max) return;
      for (const token of new Set(unknownTokens(text)))
        ctx.addIssue({
          code: "custom",
          message: `${token} is no figure; there are ${WEEK_TOKENS.map((name) => `{${name}}`).join(", ")}`,
        });
    });

const words = (max: number, what: string) =>
  mayWords(max, what).refine((text) => text !== "", `${what} is missing`);

/** How many words a text has. `countWords("two  words") // => 2` */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The words of a weekly summary: the one schema of the form and of the verb that keeps them. */
export const weekWords = z
  .strictObject({
    headline: words(HEADLINE_MAX, "the headline"),
    arrowReason: words(ARROW_REASON_MAX, "the reason of the arrow"),
    lead: mayWords(LEAD_MAX, "the lead").default(""),
    assessment: mayWords(ASSESSMENT_MAX, "the assessment")
      .refine(
        (text) => countWords(text) <= ASSESSMENT_WORDS_MAX,
        `the assessment is longer than ${ASSESSMENT_WORDS_MAX} words`,
      )
      .default(""),
    arrowWay: z.enum(ARROW_WAYS).nullable().default(null),
    arrowWhy: mayWords(ARROW_WHY_MAX, "the reason for another arrow").default(""),
    points: z
      .array(
        z.strictObject({
          text: words(POINT_TEXT_MAX, "the text of the point"),
          says: mayWords(POINT_TEXT_MAX, "who says so").default(""),
          matters: mayWords(POINT_TEXT_MAX, "why it matters").default(""),
          signals: z
            .array(keptText("the id of a signal").min(1).max(80))
            .max(POINT_SIGNALS_MAX, "too many signals"),
        }),
      )
      .max(POINTS_MAX, `at most ${POINTS_MAX} main points`),
  })
  .refine(({ arrowWay, arrowWhy }) => arrowWay === null || arrowWhy !== "", {
    path: ["arrowWhy"],
    error: "say why the arrow is another than the computed one",
  })
  .refine(({ arrowWay, arrowWhy }) => arrowWay !== null || arrowWhy === "", {
    path: ["arrowWay"],
    error: "choose the arrow that this reason is for",
  });
/** The words of a summary, with tokens for its figures: what an editor edits. */
export type WeekTexts = z.output<typeof weekWords>;

/** The words of a draft as its row keeps them. */
export const draftWords = z.object({
  headline: z.string(),
  arrowReason: z.string(),
  lead: z.string(),
  assessment: z.string(),
  arrowWay: z.enum(ARROW_WAYS).nullable(),
  arrowWhy: z.string(),
  points: draftPointList,
});

import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import { ARROW_REASON_MAX, HEADLINE_MAX, POINT_SIGNALS_MAX, POINT_TEXT_MAX } from "./weekly-limits";
import { POINTS_MAX } from "./weekly-points";
import { unknownTokens, WEEK_TOKENS } from "./weekly-tokens";

const words = (max: number, what: string) =>
  keptText(what)
    .trim()
    .min(1, `${what} is missing`)
    .max(max, `${what} is longer than ${max} characters`)
    .superRefine((text, ctx) => {
      for (const token of unknownTokens(text))
        ctx.addIssue({
          code: "custom",
          message: `${token} is no figure; there are ${WEEK_TOKENS.map((name) => `{${name}}`).join(", ")}`,
        });
    });

/** The words of a weekly summary: the one schema of the form and of the verb that keeps them. */
export const weekWords = z.strictObject({
  headline: words(HEADLINE_MAX, "the headline"),
  arrowReason: words(ARROW_REASON_MAX, "the reason of the arrow"),
  points: z
    .array(
      z.strictObject({
        text: words(POINT_TEXT_MAX, "the text of the point"),
        signals: z
          .array(keptText("the id of a signal").min(1).max(80))
          .max(POINT_SIGNALS_MAX, "too many signals"),
      }),
    )
    .max(POINTS_MAX, `at most ${POINTS_MAX} main points`),
});

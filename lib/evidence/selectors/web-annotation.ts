import { z } from "zod";
import type { TextMark } from "./text-mark";

const quote = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
const position = z.object({
  type: z.literal("TextPositionSelector"),
  start: z.int().min(0),
  end: z.int().min(1),
});

export type TextQuoteSelector = z.output<typeof quote>;
export type TextPositionSelector = z.output<typeof position>;

/**
 * A mark as the selectors of a W3C Web Annotation, for its `target`.
 * `toSelectors({ exact: "Kabul", prefix: "In ", suffix: " today", start: 3, end: 8 }) // => [{ type: "TextQuoteSelector", exact: "Kabul",
 * prefix: "In ", suffix: " today" }, { type: "TextPositionSelector", start: 3, end: 8 }]`
 */
export function toSelectors(mark: TextMark): [TextQuoteSelector, TextPositionSelector] {
  const { exact, prefix, suffix, start, end } = mark;
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start, end },
  ];
}

/** The mark that selectors of a Web Annotation name, in any order; null: they name no quote, or no position. */
export function fromSelectors(selectors: unknown): TextMark | null {
  const list = Array.isArray(selectors) ? selectors : [selectors];
  const quoted = list.map((one) => quote.safeParse(one)).find(({ success }) => success)?.data;
  const placed = list.map((one) => position.safeParse(one)).find(({ success }) => success)?.data;
  if (!quoted || !placed || placed.end <= placed.start) return null;
  const { exact, prefix = "", suffix = "" } = quoted;
  return { exact, prefix, suffix, start: placed.start, end: placed.end };
}

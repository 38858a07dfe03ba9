import { z } from "zod";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { DIRECTIONS } from "@/lib/engine/stages/direction";
import { STAGES } from "@/lib/engine/stages/stage";
import { publicationShape } from "./publication-shape";

const number = z.number().nullable();
const pair = z.object({ now: number, before: number, change: number });

const phrase = z.union([
  z.string(),
  z.object({ strong: z.string() }),
  z.object({ signal: z.string(), title: z.string() }),
]);

const pointSignal = z.object({ slug: z.string(), title: z.string(), share: z.number() });

const report = z.object({
  publisher: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  /** “B2”. */
  grade: z.string(),
  withdrawn: z.boolean(),
});

/** An earlier published week: its index as published, and as it reads now under the same method version; left out of what was published before it was told. */
const earlierWeek = z.object({
  week: z.string(),
  frozen: number,
  now: number,
  difference: number,
  methodVersion: z.number().int().optional(),
});

/** A signal whose revisions changed the index of the last published week. */
const revisedSignal = z.object({
  slug: z.string(),
  title: z.string(),
  what: z.enum(["added", "edited", "voided"]),
  difference: z.number(),
});

/**
 * Everything that a weekly summary says, ready to be shown: written from live numbers while it is a draft, frozen at
 * 6 decimals and kept with the row when it is published. A published page reads nothing else.
 */
export const weeklySnapshot = z.object({
  /** 2: `rest` is told apart by `restNew` and `restOld`. 3: `publication` says all that a publication does. */
  format: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  week: z.string(),
  from: z.string(),
  to: z.string(),
  headline: z.string(),
  lead: z.array(phrase),
  index: pair,
  warming: pair,
  cooling: pair,
  tension: number,
  stage: z.enum(STAGES).nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  arrow: z.object({ way: z.enum(["up", "down", "level"]).nullable(), reason: z.string() }),
  families: z.array(pair.extend({ family: z.enum(FAMILIES), evidence: z.number(), thin: z.boolean() })),
  /** The share of a point leaves out what an earlier point counted; null: all of it stands above. */
  points: z.array(z.object({ text: z.string(), share: number, signals: z.array(pointSignal) })),
  /** What the points do not name: with them it sums to the change. */
  rest: z.object({ count: z.number(), share: z.number() }),
  /** What of `rest` is new, and what of it faded or ended: the two sum to it. Format 1 did not tell them apart. */
  restNew: z.object({ count: z.number(), share: z.number() }).optional(),
  restOld: z.object({ count: z.number(), share: z.number() }).optional(),
  earlier: z
    .object({
      since: z.string(),
      codedAsOf: z.string(),
      weeks: z.array(earlierWeek),
      signals: z.array(revisedSignal),
      /** Further revised signals, too small to be listed. */
      others: z.number(),
    })
    .nullable(),
  sources: z.array(z.object({ slug: z.string(), title: z.string(), reports: z.array(report) })),
  /** From format 3 on. */
  publication: publicationShape.optional(),
});
export type WeeklySnapshot = z.output<typeof weeklySnapshot>;
export type EarlierChanges = NonNullable<WeeklySnapshot["earlier"]>;
export type RevisedSignal = z.output<typeof revisedSignal>;

/** The main points as they stand in a draft row. */
export const draftPointList = z.array(
  z.object({
    text: z.string(),
    says: z.string().default(""),
    matters: z.string().default(""),
    signals: z.array(z.string()),
  }),
);

/** Published figures are frozen at 6 decimals. `atSixDecimals(1.8534679) // => 1.853468`, `atSixDecimals(-1e-9) // => 0` */
export function atSixDecimals(value: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** The same content with every number at 6 decimals, as it is published. */
export function frozenSnapshot(content: WeeklySnapshot): WeeklySnapshot {
  return weeklySnapshot.parse(
    JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
      typeof value === "number" ? atSixDecimals(value) : value,
    ),
  );
}

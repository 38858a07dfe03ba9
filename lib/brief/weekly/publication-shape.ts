import { z } from "zod";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { STAGES } from "@/lib/engine/stages/stage";

const number = z.number().nullable();

/** The way of a weekly arrow. */
export const ARROW_WAYS = ["up", "down", "level"] as const;

/** What happened, who says so and why it matters: what a main point says beside its share, each a sentence or more, figures put in. */
const point = z.object({
  /** Who says so, with how firmly; empty: the point names no report. */
  says: z.string(),
  /** Why it matters to the index or the relationship; empty: nothing is added. */
  matters: z.string(),
  /** Numbers in `sources`. */
  sources: z.array(z.number().int()),
});

const numberedSource = z.object({
  /** From 1, in the order in which the text names them. */
  number: z.number().int(),
  /** The first signal that rests on it. */
  signal: z.string(),
  /** Further signals that rest on the same article. Left out where there is none, and of what was published when each report had a number of its own. */
  also: z.array(z.string()).optional(),
  publisher: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  /** ISO day; null: undated. */
  published: z.string().nullable(),
  language: z.string(),
  /** “B2”; “B2, B3”: its signals grade it otherwise. */
  grade: z.string(),
  withdrawn: z.boolean(),
});

/** Something to watch in the weeks after. */
const watched = z.object({
  kind: z.enum(["fading", "unconfirmed", "projection"]),
  text: z.string(),
  /** Slug of the signal that it speaks of; null: of none. */
  signal: z.string().nullable(),
});

/**
 * What makes a weekly summary a publication, beside its figures: every word that page, paper, mail and package say, so that none of them
 * computes anything. Part of the snapshot from format 3 on. Texts are plain, isolated where they quote what was coded.
 */
export const publicationShape = z.object({
  relationship: z.object({ slug: z.string(), name: z.string() }),
  verdict: z.object({
    sentence: z.string(),
    since: z.string().nullable(),
    sure: z.string().nullable(),
    against: z.string().nullable(),
    unsearched: z.string().nullable(),
  }),
  /** Why the figures may still move, a sentence each; empty: they are not provisional. */
  provisional: z.array(z.string()),
  /** The direction over 28 days: its word, and in one sentence the test that it passes or fails. */
  direction: z.object({ word: z.string().nullable(), test: z.string() }),
  /** The test of the weekly arrow in one sentence, and the editor’s own arrow beside the computed one. */
  arrow: z.object({
    test: z.string(),
    overruled: z.object({ way: z.enum(ARROW_WAYS), why: z.string(), by: z.string() }).nullable(),
  }),
  /** The editor’s own lead in place of the one that the numbers suggest; null: that one stands. */
  lead: z.string().nullable(),
  /** A judgement of up to 120 words, marked as such; null: nothing is judged. */
  assessment: z.object({ text: z.string(), by: z.string() }).nullable(),
  /** As many as the snapshot has points, in their order. */
  points: z.array(point),
  /** The line of arithmetic that makes the sum exact: what is in no point, and what fades. */
  arithmetic: z.string(),
  /** In the order of FAMILIES: the mean of the Sundays of the last 4 and 52 weeks; null: no data in them. */
  means: z.array(z.object({ family: z.enum(FAMILIES), four: number, year: number })),
  /** The same of the index. */
  indexMeans: z.object({ four: number, year: number }),
  watch: z.array(watched),
  /** How sure, a sentence each. */
  sure: z.array(z.string()),
  /** The method box. */
  method: z.array(z.object({ term: z.string(), text: z.string() })),
  sources: z.array(numberedSource),
  /** The line of the last 52 weeks for the chart, one value a day, and the stage of its last day; null: no index. */
  line: z
    .object({
      /** ISO day of the first value. */
      from: z.string(),
      index: z.array(number),
      /** The 90 % band, where it was drawn. */
      low: z.array(number).nullable(),
      high: z.array(number).nullable(),
      stage: z.enum(STAGES).nullable(),
      /** The index at which each of STAGES gives way to the next, from the lowest, by the method of the week. */
      borders: z.array(z.number()),
      /** What the chart shows, in words, for who cannot see it. */
      described: z.string(),
    })
    .nullable(),
});
export type PublicationWords = z.output<typeof publicationShape>;

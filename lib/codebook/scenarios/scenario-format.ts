import { z } from "zod";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP } from "@/lib/codebook/codebook";
import { EARLIEST_DAY, ID_MAX, LATEST_DAY } from "@/lib/codebook/limits";
import { slug, words } from "@/lib/codebook/text-fields";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { SignalEdit } from "@/lib/engine/scenarios/scenario";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import {
  ADDED_MAX,
  EDITS_MAX,
  ENDS_MAX,
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  type HypotheticalSignal,
  KAPPA_MAX,
  KAPPA_MIN,
  SCENARIO_NAME_MAX,
  type Scenario,
  SHIFT_MAX,
  SUPPOSED_TITLE_MAX,
  WEIGHT_MAX,
} from "./scenario";
import { CODE_MAX, CODE_VERSIONS, fromBase64url } from "./scenario-code";

const EARLIEST = dayFromIso(EARLIEST_DAY);
const LATEST = dayFromIso(LATEST_DAY);

const between = (low: number, high: number, what: string) =>
  z.number({ error: `${what} is no number` }).refine((value) => value >= low && value <= high, {
    error: `${what} lies outside ${String(low).replace("-", "−")} to ${high}`,
  });
const day = between(EARLIEST, LATEST, "a day").refine(Number.isInteger, "a day is no whole day");
const intensity = between(INTENSITY_MIN, INTENSITY_MAX, "an intensity").refine(
  (value) => Number.isInteger(value / INTENSITY_STEP),
  "an intensity is not in steps of 0.5",
);
const familyAt = between(0, FAMILIES.length - 1, "a family").refine(Number.isInteger, "a family is unknown");
const values = (low: number, high: number, what: string) =>
  z
    .array(z.tuple([familyAt, between(low, high, what)]))
    .max(FAMILIES.length, `${what} is named too often`)
    .default([]);

const label = between(1, 999, "a label").refine(Number.isInteger, "a label is no whole number");
const type = z.string().max(ID_MAX, "a type is too long");
const grade = z.string().regex(/^[A-F][1-6]$/, "a grade is none of A1 to F6");
const title = words(SUPPOSED_TITLE_MAX, "a title");
const ends = z.array(slug).max(ENDS_MAX, `a hypothetical signal ends more than ${ENDS_MAX} statuses`);
const muted = z.union([z.literal(0), z.literal(1)], { error: "muted is neither 0 nor 1" });
const move = between(-SHIFT_MAX, SHIFT_MAX, "a move").refine(Number.isInteger, "a move is in no whole days");

type Supposed = readonly [number, number, string, Day, Day | null, number, string, string];

function supposedOf(parts: Supposed, ended: string[]): HypotheticalSignal {
  const [number, family, code, start, end, v, graded, called] = parts;
  return {
    id: `H${number}`,
    title: called,
    family: FAMILIES[family] ?? "DIPLOMATIC",
    type: code,
    start,
    end,
    intensity: v,
    grade: graded,
    ends: ended,
  };
}

/** What the forms of the code write differently: form 1 ends no status and holds no signal without a type. */
const supposed = [
  label,
  familyAt,
  type.min(1, "a type is missing"),
  day,
  day.nullable(),
  intensity,
  grade,
  title,
] as const;
const added = {
  1: z.tuple([...supposed]).transform((parts) => supposedOf(parts, [])),
  2: z
    .tuple([label, familyAt, type, day, day.nullable(), intensity, grade, title, ends])
    .transform(([n, f, t, from, to, v, g, called, ended]) =>
      supposedOf([n, f, t, from, to, v, g, called], ended),
    ),
};
const edited = {
  1: z
    .tuple([slug, muted, move, intensity.nullable()])
    .transform(
      ([id, out, shift, v]): SignalEdit => ({ id, muted: out === 1, shift, intensity: v, endsOn: null }),
    ),
  2: z
    .tuple([slug, muted, move, intensity.nullable(), day.nullable()])
    .transform(
      ([id, out, shift, v, endsOn]): SignalEdit => ({ id, muted: out === 1, shift, intensity: v, endsOn }),
    ),
};

const shapeOf = (version: (typeof CODE_VERSIONS)[number]) =>
  z.strictObject({
    v: z.literal(version),
    n: words(SCENARIO_NAME_MAX, "the name").default(""),
    d: day.nullable().default(null),
    a: z
      .array(added[version])
      .max(ADDED_MAX, `there are more than ${ADDED_MAX} hypothetical signals`)
      .refine((list) => list.every(({ start, end }) => end === null || end >= start), {
        error: "a hypothetical signal ends before it starts",
      })
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
        error: "two hypothetical signals have one label",
      })
      .default([]),
    e: z
      .array(edited[version])
      .max(EDITS_MAX, `there are more than ${EDITS_MAX} changed signals`)
      .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
        error: "one signal is changed twice",
      })
      .default([]),
    w: values(0, WEIGHT_MAX, "a weight"),
    h: values(HALF_LIFE_MIN, HALF_LIFE_MAX, "a half-life"),
    k: values(KAPPA_MIN, KAPPA_MAX, "a κ"),
  });
const SHAPES = { 1: shapeOf(1), 2: shapeOf(2) };

export type DecodedScenario = { ok: true; scenario: Scenario } | { ok: false; problem: string };

/** Reads a scenario from the code of an address; what is wrong with it is said in one sentence. */
export function decodeScenario(code: string): DecodedScenario {
  const failed = (why: string): DecodedScenario => ({
    ok: false,
    problem: `The scenario in the address could not be read: ${why}.`,
  });
  if (code.length > CODE_MAX)
    return failed(`it has ${code.length} characters, and at most ${CODE_MAX} can be carried`);
  const text = fromBase64url(code);
  if (text === null) return failed("it was cut off or changed on the way");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed("it was cut off or changed on the way");
  }
  const named = z.object({ v: z.number() }).safeParse(value);
  const version = CODE_VERSIONS.find((known) => known === named.data?.v);
  if (named.success && version === undefined)
    return failed(
      `it is written in form ${named.data.v}, and this site reads forms ${CODE_VERSIONS.join(" and ")}`,
    );
  const parsed = SHAPES[version ?? 1].safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return failed(
      first?.code === "custom" || first?.code === "too_big" ? first.message : "a part has another form",
    );
  }
  return { ok: true, scenario: scenarioOf(parsed.data) };
}

function scenarioOf({ n, d, a, e, w, h, k }: z.output<(typeof SHAPES)[1 | 2]>): Scenario {
  return {
    name: n,
    readOn: d,
    added: a,
    edits: e,
    weights: byFamily(w),
    halfLives: byFamily(h),
    kappa: byFamily(k),
  };
}

function byFamily(pairs: readonly [number, number][]): Partial<Record<Family, number>> {
  return Object.fromEntries(pairs.map(([at, value]) => [FAMILIES[at], value]));
}

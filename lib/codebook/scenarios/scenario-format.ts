import { z } from "zod";
import { INTENSITY_MAX, INTENSITY_MIN, INTENSITY_STEP } from "@/lib/codebook/codebook";
import { EARLIEST_DAY, ID_MAX, LATEST_DAY } from "@/lib/codebook/limits";
import { slug, words } from "@/lib/codebook/text-fields";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import {
  ADDED_MAX,
  EDITS_MAX,
  HALF_LIFE_MAX,
  HALF_LIFE_MIN,
  KAPPA_MAX,
  KAPPA_MIN,
  SCENARIO_NAME_MAX,
  type Scenario,
  SHIFT_MAX,
  SUPPOSED_TITLE_MAX,
  WEIGHT_MAX,
} from "./scenario";
import { CODE_MAX, CODE_VERSION, fromBase64url } from "./scenario-code";

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

const shape = z.strictObject({
  v: z.literal(CODE_VERSION),
  n: words(SCENARIO_NAME_MAX, "the name").default(""),
  d: day.nullable().default(null),
  a: z
    .array(
      z.tuple([
        between(1, 999, "a label").refine(Number.isInteger, "a label is no whole number"),
        familyAt,
        z.string().min(1, "a type is missing").max(ID_MAX, "a type is too long"),
        day,
        day.nullable(),
        intensity,
        z.string().regex(/^[A-F][1-6]$/, "a grade is none of A1 to F6"),
        words(SUPPOSED_TITLE_MAX, "a title"),
      ]),
    )
    .max(ADDED_MAX, `there are more than ${ADDED_MAX} hypothetical signals`)
    .refine((list) => list.every(([, , , start, end]) => end === null || end >= start), {
      error: "a hypothetical signal ends before it starts",
    })
    .refine((list) => new Set(list.map(([label]) => label)).size === list.length, {
      error: "two hypothetical signals have one label",
    })
    .default([]),
  e: z
    .array(
      z.tuple([
        slug,
        z.union([z.literal(0), z.literal(1)], { error: "muted is neither 0 nor 1" }),
        between(-SHIFT_MAX, SHIFT_MAX, "a move").refine(Number.isInteger, "a move is in no whole days"),
        intensity.nullable(),
      ]),
    )
    .max(EDITS_MAX, `there are more than ${EDITS_MAX} changed signals`)
    .refine((list) => new Set(list.map(([id]) => id)).size === list.length, {
      error: "one signal is changed twice",
    })
    .default([]),
  w: values(0, WEIGHT_MAX, "a weight"),
  h: values(HALF_LIFE_MIN, HALF_LIFE_MAX, "a half-life"),
  k: values(KAPPA_MIN, KAPPA_MAX, "a κ"),
});

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
  const version = z.object({ v: z.number() }).safeParse(value);
  if (version.success && version.data.v !== CODE_VERSION)
    return failed(`it is written in form ${version.data.v}, and this site reads form ${CODE_VERSION}`);
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return failed(
      first?.code === "custom" || first?.code === "too_big" ? first.message : "a part has another form",
    );
  }
  return { ok: true, scenario: scenarioOf(parsed.data) };
}

function scenarioOf({ n, d, a, e, w, h, k }: z.output<typeof shape>): Scenario {
  return {
    name: n,
    readOn: d,
    added: a.map(([label, family, type, start, end, v, grade, title]) => ({
      id: `H${label}`,
      title,
      family: FAMILIES[family] ?? "DIPLOMATIC",
      type,
      start,
      end,
      intensity: v,
      grade,
    })),
    edits: e.map(([id, muted, shift, v]) => ({ id, muted: muted === 1, shift, intensity: v })),
    weights: byFamily(w),
    halfLives: byFamily(h),
    kappa: byFamily(k),
  };
}

function byFamily(pairs: readonly [number, number][]): Partial<Record<Family, number>> {
  return Object.fromEntries(pairs.map(([at, value]) => [FAMILIES[at], value]));
}

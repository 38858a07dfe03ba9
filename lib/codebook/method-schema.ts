import { z } from "zod";
import { GENERATIONS, type Method } from "@/lib/engine/methods/method";
import type { Family } from "@/lib/engine/signals/signal";
import { FAMILY_LABEL } from "./family";
import {
  CHANGE_MAX,
  DIRECTION_DAYS_MAX,
  DIRECTION_DAYS_MIN,
  HALF_LIFE_MAX,
  KAPPA_MAX,
  KAPPA_MIN,
  METHOD_REASON_MAX,
  METHOD_REASON_MIN,
  WEIGHT_MAX,
} from "./limits";
import { type PanelMember, panelFields, panelPoints, panelWeights, readableMembers } from "./panel-schema";
import { words } from "./text-fields";

const number = (what: string) => z.number({ error: `${what} is missing or is no number` });

function perFamily(field: (of: string) => z.ZodNumber) {
  const of = (family: Family) => field(FAMILY_LABEL[family].toLowerCase());
  return z.strictObject({
    DIPLOMATIC: of("DIPLOMATIC"),
    RHETORIC: of("RHETORIC"),
    TRADE: of("TRADE"),
    ENERGY: of("ENERGY"),
    SECURITY: of("SECURITY"),
  });
}

const weights = perFamily((family) =>
  number(`The weight of ${family}`)
    .min(0, `The weight of ${family} is less than 0`)
    .max(WEIGHT_MAX, `The weight of ${family} is larger than ${WEIGHT_MAX}`),
).refine((given) => Object.values(given).some((weight) => weight > 0), {
  error: "All weights are 0: one family at least must count",
  path: ["DIPLOMATIC"],
});

const halfLives = perFamily((family) =>
  number(`The half-life of ${family}`)
    .gt(0, `The half-life of ${family} must be longer than 0 days`)
    .max(HALF_LIFE_MAX, `The half-life of ${family} is longer than ${HALF_LIFE_MAX} days, ten years`),
);

const kappa = perFamily((family) =>
  number(`κ of ${family}`)
    // Nearer to 0 every signal would make its family score ±100.
    .min(KAPPA_MIN, `κ of ${family} must be ${KAPPA_MIN} or more`)
    .max(KAPPA_MAX, `κ of ${family} is larger than ${KAPPA_MAX}`),
);

const LOWEST = -100;
const HIGHEST = 100;

const border = (between: string) =>
  number(`The border between ${between}`)
    .gt(LOWEST, `The border between ${between} must lie above −100`)
    .lt(HIGHEST, `The border between ${between} must lie below 100`);

const borders = z
  .tuple([
    border("rupture and hostile"),
    border("hostile and cold"),
    border("cold and guarded"),
    border("guarded and working"),
    border("working and close"),
  ])
  .superRefine((given, context) => {
    for (const [at, value] of given.entries())
      if (value <= (given[at - 1] ?? Number.NEGATIVE_INFINITY))
        context.addIssue({
          code: "custom",
          path: [at],
          message: "This border must lie above the one before it",
        });
  });

const change = (what: string) =>
  number(what)
    .min(0, `${what} is less than 0`)
    .max(CHANGE_MAX, `${what} is larger than the scale, ${CHANGE_MAX} points`);

const WINDOW = `The window of the direction is a whole number of days from ${DIRECTION_DAYS_MIN} to ${DIRECTION_DAYS_MAX}`;

const stage = z
  .strictObject({
    borders,
    hysteresis: change("The margin past a border"),
    directionDays: z
      .number({ error: WINDOW })
      .int(WINDOW)
      .min(DIRECTION_DAYS_MIN, WINDOW)
      .max(DIRECTION_DAYS_MAX, WINDOW),
    directionEnter: change("The change that begins a direction"),
    directionLeave: change("The change that ends a direction"),
    arrow: change("The change that turns the arrow"),
  })
  .superRefine((given, context) => {
    const narrowest = narrowestBand(given.borders);
    if (narrowest > 0 && given.hysteresis >= narrowest / 2)
      context.addIssue({
        code: "custom",
        path: ["hysteresis"],
        message: `The margin must be smaller than half the narrowest band, which is ${narrowest} points wide`,
      });
    if (given.directionLeave > given.directionEnter)
      context.addIssue({
        code: "custom",
        path: ["directionLeave"],
        message: "A direction cannot end at a larger change than it begins at",
      });
  });

function narrowestBand(given: readonly number[]): number {
  const edges = [LOWEST, ...given, HIGHEST];
  const widths = edges.slice(1).map((edge, at) => edge - (edges[at] ?? LOWEST));
  // Decimal borders leave crumbs: 0.3 − 0.1 is not quite 0.2.
  return Number(Math.min(...widths).toFixed(9));
}

/**
 * The parameters of a method (method §3 and §6): weights 0 or more and not all 0, half-lives over 0 days, κ over 0, borders
 * ascending within −100 … 100, a margin under half the narrowest band.
 * `methodFields.safeParse(METHOD_1).success // => true`
 */
export const methodFields = z.strictObject({
  generation: z.literal(GENERATIONS, { error: "Say which rules the method follows: generation 1 or 2" }),
  weights,
  halfLives,
  kappa,
  stage,
}) satisfies z.ZodType<Method>;

/** Weights that pass, where the table of a panel tells none: what is wrong is said of the table alone. */
const ANY_WEIGHTS = { DIPLOMATIC: 1, RHETORIC: 1, TRADE: 1, ENERGY: 1, SECURITY: 1 };

/** Puts the mean of a panel in the place of the weights. */
function weighedByPanel(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("panel" in input) || input.panel === null)
    return input;
  return { ...input, weights: panelWeights(readableMembers(input.panel)) ?? ANY_WEIGHTS };
}

/** The table that the weights are the mean of; null: they come from no panel. */
const panel = panelFields.nullable().default(null);

/** The parameters of a method with the table of its panel as one method: what the engine takes, and what is kept beside it. */
function proposed({ panel: members, ...method }: Omit<Method, "panel"> & { panel: PanelMember[] | null }): {
  method: Method;
  panel: PanelMember[] | null;
} {
  return { method: members ? { ...method, panel: panelPoints(members) } : method, panel: members };
}

/** A method as the form proposes it, before anything is written. */
export const proposedMethod = z.preprocess(
  weighedByPanel,
  methodFields.extend({ panel }).transform(proposed),
);

/** A new method version: its parameters, why it comes, and the version that its author saw. */
export const methodVersionFields = z.preprocess(
  weighedByPanel,
  methodFields
    .extend({
      panel,
      base: z.number({ error: "The form is damaged: load it again." }).int(),
      reason: words(METHOD_REASON_MAX, "The reason").min(
        METHOD_REASON_MIN,
        `Say in a sentence why the method changes: at least ${METHOD_REASON_MIN} characters`,
      ),
    })
    .transform(({ base, reason, ...given }) => ({ base, reason, ...proposed(given) })),
);

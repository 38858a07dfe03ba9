import { z } from "zod";
import { isolate } from "@/lib/codebook/isolate";
import { type PanelPoints, panelOpinions } from "@/lib/engine/draws/panel";
import type { Method } from "@/lib/engine/methods/method";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { FAMILY_LABEL } from "./family";
import { PANEL_MAX, PANEL_MIN, PANEL_NAME_MAX, PANEL_POINTS, PANEL_ROWS_MAX } from "./limits";
import { dayNamed, filled } from "./text-fields";

const points = (family: Family) => {
  const of = FAMILY_LABEL[family].toLowerCase();
  return z
    .number({ error: `The points for ${of} are missing or are no number` })
    .min(0, `The points for ${of} are fewer than 0`)
    .max(PANEL_POINTS, `The points for ${of} are more than ${PANEL_POINTS}`);
};

/** Decimals leave crumbs: three times 33.3 and a 0.1 are not quite 100. */
const CRUMB = 1e-6;

const member = z.strictObject({
  /** A name or a label; every reader sees it. */
  member: filled(PANEL_NAME_MAX, "The name of the member"),
  /** On which the points were given. */
  day: dayNamed("The day"),
  points: z
    .strictObject({
      DIPLOMATIC: points("DIPLOMATIC"),
      RHETORIC: points("RHETORIC"),
      TRADE: points("TRADE"),
      ENERGY: points("ENERGY"),
      SECURITY: points("SECURITY"),
    })
    .superRefine((given, context) => {
      const sum = Object.values(given).reduce((total, one) => total + one, 0);
      if (Math.abs(sum - PANEL_POINTS) > CRUMB)
        context.addIssue({
          code: "custom",
          message: `The points of a member sum to ${PANEL_POINTS}, these to ${Number(sum.toFixed(4))}`,
        });
    }),
});

/** The table of a panel, as it is kept with the method version that its weights are the mean of (method-2 §5). */
export const panelFields = z
  .array(member, {
    error: `The table of the panel has more than ${PANEL_ROWS_MAX} rows or is damaged: load the form again.`,
  })
  .min(PANEL_MIN, `A panel has ${PANEL_MIN} members or more`)
  .max(PANEL_MAX, `A panel has ${PANEL_MAX} members at most`)
  .superRefine((members, context) => {
    const seen = new Set<string>();
    for (const [at, { member: name }] of members.entries()) {
      const key = name.normalize("NFKC").toLowerCase();
      if (seen.has(key))
        context.addIssue({
          code: "custom",
          path: [at, "member"],
          message: `“${isolate(name)}” is on the panel already`,
        });
      seen.add(key);
    }
  });

export type PanelMember = z.output<typeof member>;

/** The points alone, a row a member in the order of FAMILIES: what the engine draws from. */
export function panelPoints(panel: readonly PanelMember[]): PanelPoints {
  return panel.map(({ points }) => FAMILIES.map((family) => points[family]));
}

/** The rows of a table that can be read so far, whatever the others hold. */
export function readableMembers(panel: unknown): PanelMember[] {
  const rows = z.array(z.unknown()).safeParse(panel).data ?? [];
  return rows.flatMap((row) => member.safeParse(row).data ?? []);
}

/** Of a mean; what lies behind them are crumbs of the sum. */
const DECIMALS = 12;

/** The weights that a panel gives: the mean of its members, of 1. Five who give diplomacy 30 points each make it 0.3; nobody: null. */
export function panelWeights(members: readonly PanelMember[]): Method["weights"] | null {
  if (members.length === 0) return null;
  const [DIPLOMATIC = 0, RHETORIC = 0, TRADE = 0, ENERGY = 0, SECURITY = 0] = panelOpinions(
    panelPoints(members),
  ).map(({ mean }) => Number(mean.toFixed(DECIMALS)));
  return { DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY };
}

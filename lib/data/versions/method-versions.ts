import { z } from "zod";
import { type PanelMember, panelFields, panelPoints } from "@/lib/codebook/panel-schema";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { GENERATIONS, type Method } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { isVersionNumber } from "./version-number";

export interface MethodVersionRow {
  version: number;
  method: Method;
  /** The table that the weights are the mean of; null: they come from no panel. */
  panel: PanelMember[] | null;
  note: string;
  createdAt: string;
}

const perFamily = z.record(z.enum(FAMILIES), z.number());
const methodShape = z.object({
  // A row from before there were generations names none.
  generation: z.literal(GENERATIONS).default(1),
  weights: perFamily,
  halfLives: perFamily,
  kappa: perFamily,
  stage: z.object({
    borders: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
    hysteresis: z.number(),
    directionDays: z.number().int(),
    directionEnter: z.number(),
    directionLeave: z.number(),
    arrow: z.number(),
  }),
}) satisfies z.ZodType<Method>;

/** The parameters of a version and the table of its panel, as its row keeps them. */
export function parseMethod(row: {
  parameters: unknown;
  panel: unknown;
}): Pick<MethodVersionRow, "method" | "panel"> {
  const method = methodShape.parse(row.parameters);
  if (row.panel === null) return { method, panel: null };
  const panel = panelFields.parse(row.panel);
  return { method: { ...method, panel: panelPoints(panel) }, panel };
}

const columns = { version: true, parameters: true, panel: true, note: true, createdAt: true } as const;

// A method version never changes once written, so reading it once is enough.
const kept = new Map<number, MethodVersionRow>();

function toRow(found: {
  version: number;
  parameters: unknown;
  panel: unknown;
  note: string;
  createdAt: Date;
}): MethodVersionRow {
  const row = {
    version: found.version,
    ...parseMethod(found),
    note: found.note,
    createdAt: found.createdAt.toISOString(),
  };
  kept.set(row.version, row);
  return row;
}

/** The live method version: the newest. */
export async function currentMethod(): Promise<MethodVersionRow> {
  const newest = await db.methodVersion.findFirst({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  if (!newest) throw new NotFound("a method version");
  return getMethodVersion(newest.version);
}

export async function findMethodVersion(version: number): Promise<MethodVersionRow | null> {
  const known = kept.get(version);
  if (known) return known;
  if (!isVersionNumber(version)) return null;
  const found = await db.methodVersion.findUnique({ where: { version }, select: columns });
  return found ? toRow(found) : null;
}

export async function getMethodVersion(version: number): Promise<MethodVersionRow> {
  const found = await findMethodVersion(version);
  if (!found) throw new NotFound(`method version ${version}`);
  return found;
}

export async function listMethodVersions(): Promise<MethodVersionRow[]> {
  const rows = await db.methodVersion.findMany({ orderBy: { version: "desc" }, select: columns });
  return rows.map(toRow);
}

/** Who wrote a version, by the name of today; null: it came with the product. */
export async function findMethodAuthor(version: number): Promise<string | null> {
  const found = await db.methodVersion.findUnique({
    where: { version },
    select: { createdBy: { select: { name: true } } },
  });
  return found?.createdBy?.name ?? null;
}

import { z } from "zod";
import { NotFound } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { GENERATIONS, type Method } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";

export interface MethodVersionRow {
  version: number;
  method: Method;
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

/** The parameters of a version as its row keeps them. */
export function parseMethod(parameters: unknown): Method {
  return methodShape.parse(parameters);
}

const columns = { version: true, parameters: true, note: true, createdAt: true } as const;

// A method version never changes once written, so reading it once is enough.
const kept = new Map<number, MethodVersionRow>();

function toRow(found: {
  version: number;
  parameters: unknown;
  note: string;
  createdAt: Date;
}): MethodVersionRow {
  const row = {
    version: found.version,
    method: parseMethod(found.parameters),
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

import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/auth/person";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { createSignal, editSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";

/** Corrects the intensity of one visit as a coder does; `part`, 0 … 1, tells which in the order of their days. */
export async function correctOne(relationship: string, part: number): Promise<void> {
  const { slug, fields, number, lowest, highest } = await visitAt(relationship, part);
  const intensity = fields.intensity === lowest ? highest : lowest;
  const basis = { reason: "to be timed", revision: number };
  const saved = await editSignal(await coder(), slug, { ...fields, intensity }, basis);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

/** Codes one more visit on the day of one that is there. */
export async function codeOne(relationship: string, part: number): Promise<void> {
  const { fields } = await visitAt(relationship, part);
  const title = `${fields.title} once more`;
  const saved = await createSignal(await coder(), relationship, { ...fields, title }, randomUUID());
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

async function visitAt(relationship: string, part: number) {
  const { id } = await db.relationship.findUniqueOrThrow({
    where: { slug: relationship },
    select: { id: true },
  });
  const ofIt = {
    signal: { relationshipId: id },
    currentOf: { isNot: null },
    scored: true,
    type: "visit-high",
  };
  const count = await db.signalRevision.count({ where: ofIt });
  const [found] = await db.signalRevision.findMany({
    where: ofIt,
    orderBy: [{ startDay: "asc" }, { id: "asc" }],
    skip: Math.floor(Math.max(0, part) * (count - 1)),
    take: 1,
    select: { intensityLowest: true, intensityHighest: true, signal: { select: { slug: true } } },
  });
  const view = found && (await findSignalView(id, found.signal.slug));
  if (!view) throw new Error(`${relationship} has no signal to write`);
  const [{ fields, number }] = view.revisions;
  return {
    slug: found.signal.slug,
    fields,
    number,
    lowest: Number(found.intensityLowest),
    highest: Number(found.intensityHighest),
  };
}

async function coder(): Promise<Person> {
  const columns = { id: true, name: true, email: true, role: true } as const;
  const known = await db.user.findFirst({ where: { role: "CODER" }, select: columns });
  const email = `${randomUUID()}@example.org`;
  return known ?? db.user.create({ data: { name: "Bench", email, role: "CODER" }, select: columns });
}

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Person, Role } from "@/lib/auth/person";
import { LIVE } from "@/lib/charts/address/vintage";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import type { signalSchema } from "@/lib/codebook/signal-schema";
import { loadEngineInput } from "@/lib/data/readings/engine-input";
import { keepRelationshipState } from "@/lib/data/relationships/relationship-state";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { shares } from "@/lib/engine/shares/shares";
import { findSignalView } from "./signal-page";
import { createSignal } from "./signals";

export type Input = z.input<ReturnType<typeof signalSchema>>;

/** Coded through this day. */
export const NOW = "2025-12-31";

async function versions(): Promise<void> {
  const [content, parameters] = [CODEBOOK_1, METHOD_1].map((value) => JSON.parse(JSON.stringify(value)));
  await db.codebookVersion.createMany({ data: [{ version: 1, content }], skipDuplicates: true });
  await db.methodVersion.createMany({ data: [{ version: 1, parameters }], skipDuplicates: true });
}

/** Somebody with a role; the same one each time. */
export async function personOf(role: Role): Promise<Person> {
  const email = `${role.toLowerCase()}@example.org`;
  const columns = { id: true, name: true, email: true, role: true } as const;
  const found = await db.user.findUnique({ where: { email }, select: columns });
  return found ?? db.user.create({ data: { name: role, email, role }, select: columns });
}

/** A relationship of its own, so that no test sees what another coded. */
export async function newRelationship(): Promise<string> {
  await versions();
  const slug = `pair-${randomUUID()}`;
  const [trackedFrom, codedThrough] = [new Date("2021-06-01"), new Date(NOW)];
  const sides = { sideAName: "Alpha", sideAAdjective: "Alphan", sideACode: "ALP", sideBName: "Beta" };
  const { id } = await db.relationship.create({
    data: {
      slug,
      name: "Pair",
      ...sides,
      sideBAdjective: "Betan",
      sideBCode: "BET",
      trackedFrom,
      codedThrough,
    },
  });
  await db.$transaction((tx) => keepRelationshipState(tx, id, null));
  return slug;
}

export const visit = (change: Partial<Input> = {}): Input => ({
  title: "Minister in the capital",
  family: "DIPLOMATIC",
  type: "visit-high",
  start: "2025-12-01",
  end: "2025-12-02",
  precision: "day",
  intensity: 5,
  intensityReason: "What the default describes",
  gradeReason: "An agency of first rank",
  scored: true,
  initiator: "A",
  reports: [
    {
      key: "r1",
      source: { publisher: "Agency", title: "A visit", published: "2025-12-01", reliability: "A" },
      credibility: 2,
    },
  ],
  ...change,
});

export async function coded(relationship: string, change: Partial<Input> = {}): Promise<string> {
  const saved = await createSignal(await personOf("CODER"), relationship, visit(change), randomUUID());
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.slug;
}

export async function countOf(slug: string) {
  const [revisions, audits] = await Promise.all([
    db.signalRevision.count({ where: { signal: { slug } } }),
    db.auditEvent.count({ where: { subject: "signal", subjectId: slug } }),
  ]);
  return { revisions, audits };
}

export async function newestOf(relationship: string, slug: string) {
  const { id } = await getRelationship(relationship);
  const view = await findSignalView(id, slug);
  assert.ok(view);
  return view.revisions[0];
}

/** The index and each signal's share on a day, as the pages compute them. */
export async function readingOn(relationship: string, iso: string) {
  const { id, dataVersion } = await getRelationship(relationship);
  const { packed } = await loadEngineInput(id, dataVersion, LIVE, 1);
  const day = dayFromIso(iso);
  return {
    index: indexSeries(packed, METHOD_1, day, day).index[0] ?? Number.NaN,
    shares: new Map(shares(packed, METHOD_1, day).map(({ id: slug, share }) => [slug, share])),
  };
}

export const fieldsOf = (saved: { ok: boolean } & object) =>
  "problems" in saved ? (saved.problems as { field: string }[]).map(({ field }) => field) : [];

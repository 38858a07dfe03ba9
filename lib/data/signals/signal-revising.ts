import type { Person } from "@/lib/auth/person";
import { type Codebook, findType, offeredTypes } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { REASON_MAX } from "@/lib/codebook/limits";
import { everyProblem } from "@/lib/codebook/signal-problems";
import { type SignalFields, signalSchema } from "@/lib/codebook/signal-schema";
import { writeAudit } from "@/lib/data/audit";
import { type FieldProblem, NotFound, type Outcome, refused } from "@/lib/data/problems";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { writeRevisions } from "./revision-writing";
import { waitsAgain } from "./second-person";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { linksTo, readLinks } from "./signal-links";

/** The second of two editors: what they sent and what stands now are both shown. */
export interface EditConflict {
  ok: false;
  problems: FieldProblem[];
  conflict: { current: number; author: string | null; fields: SignalFields; voided: boolean };
}

export type Saved = Outcome<{ slug: string; revision: number }>;

export interface Change {
  kind: "EDITED" | "VOIDED" | "RESTORED" | "APPROVED";
  action: string;
  reason: string;
  /** Number of the revision that the editor saw. */
  revision: number;
  fields: (now: SignalFields) => SignalFields;
}

/** Writes the next revision over the one that the editor saw, or says who came first. */
export async function revise(
  author: Person,
  slug: string,
  codebook: Codebook,
  change: Change,
): Promise<Saved | EditConflict> {
  return db.$transaction(async (tx) => {
    const place = await lockSignal(tx, slug);
    const revised = await reviseIn(tx, author, place, codebook, change);
    if (!revised.ok) return revised;
    await tx.signalDraft.deleteMany({
      where: { userId: author.id, relationshipId: place.relationshipId, signalSlug: slug },
    });
    return revised;
  });
}

/** Which signal is revised. */
export interface SignalPlace {
  relationshipId: string;
  signalId: string;
  slug: string;
}

/** Finds a signal and locks its relationship, so that nobody else writes to it meanwhile. */
export async function lockSignal(tx: Transaction, slug: string): Promise<SignalPlace> {
  const found = await tx.signal.findUnique({
    where: { slug },
    select: { id: true, relationship: { select: { slug: true } } },
  });
  if (!found) throw new NotFound(`the signal “${slug}”`);
  const { id: relationshipId } = await lockRelationship(tx, found.relationship.slug);
  return { relationshipId, signalId: found.id, slug };
}

/** Writes the next revision within a transaction that holds the lock of the relationship. The author is authorised already. */
export async function reviseIn(
  tx: Transaction,
  author: Person,
  { relationshipId, signalId, slug }: SignalPlace,
  codebook: Codebook,
  change: Change,
): Promise<Saved | EditConflict> {
  const row = await tx.signalRevision.findFirst({
    where: { signalId },
    orderBy: { number: "desc" },
    select: revisionColumns,
  });
  if (!row) throw new NotFound(`the signal “${slug}”`);
  const now = fieldsOfRevision(row);
  if (row.number !== change.revision) {
    const message = `${isolate(row.author?.name ?? "An import")} saved revision ${row.number} meanwhile`;
    return {
      ok: false,
      problems: [{ field: "", message }],
      conflict: { current: row.number, author: row.author?.name ?? null, fields: now, voided: row.voided },
    };
  }
  if (change.kind === "VOIDED" && row.voided) return refused("", "This signal is void already.");
  if (change.kind === "EDITED" && row.voided)
    return refused("", "This signal is void: restore it before editing it.");
  if (change.kind === "VOIDED") {
    const linked = await linksTo(tx, signalId);
    if (linked.length > 0)
      return refused("", `Other signals link to this one: ${linked.join(", ")}. Unlink or void them first.`);
  }
  const fields = change.fields(now);
  // What is voided or approved stays as it was coded; anything else that will count must meet today's codebook.
  const asCoded = change.kind === "VOIDED" || change.kind === "APPROVED";
  const kept = asCoded ? { ok: true as const, fields } : parseSignal(fields, codebook);
  if (!kept.ok) return kept;
  const retired = change.kind === "EDITED" && problemOfRetired(codebook, kept.fields.type, now.type);
  if (retired) return { ok: false, problems: [retired] };
  const links = await readLinks(tx, relationshipId, slug, kept.fields, codebook);
  if (change.kind !== "VOIDED" && links.problems.length > 0) return { ok: false, problems: links.problems };
  const before = { fields: now, codebook: await codebookOf(row.codebookVersion, codebook) };
  const under = asCoded ? before.codebook : codebook;
  const after = { fields: kept.fields, codebook: under };
  await writeRevisions(
    tx,
    [
      {
        signalId,
        number: row.number + 1,
        kind: change.kind,
        provisional: !asCoded && (await waitsAgain(tx, relationshipId, row, { before, after })),
        reason: change.reason.trim(),
        fields: kept.fields,
        codebook: under,
      },
    ],
    { authorId: author.id, linkIds: links.ids },
  );
  await writeAudit(tx, {
    actorId: author.id,
    action: change.action,
    subject: "signal",
    subjectId: slug,
    before: now,
    after: { ...kept.fields, reason: change.reason.trim() },
  });
  return { ok: true, slug, revision: row.number + 1 };
}

/** Serialises the writes of one relationship and marks its readings as changed. */
export async function lockRelationship(tx: Transaction, slug: string): Promise<{ id: string }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Relationship" SET "dataVersion" = "dataVersion" + 1
    WHERE slug = ${slug} AND "archivedAt" IS NULL RETURNING id`;
  const [row] = rows;
  if (!row) throw new NotFound(`the relationship “${slug}”`);
  return row;
}

export function parseSignal(input: unknown, codebook: Codebook): Outcome<{ fields: SignalFields }> {
  const parsed = signalSchema(codebook).safeParse(input);
  if (parsed.success) return { ok: true, fields: parsed.data };
  if (typeof input !== "object" || input === null) return refused("", "A signal is a set of fields.");
  return { ok: false, problems: everyProblem({ ...input }, codebook) };
}

/** A retired type stays on the signals that have it; no other is given it. `has` null: a new signal. */
export function problemOfRetired(codebook: Codebook, type: string, has: string | null): FieldProblem | null {
  if (offeredTypes(codebook, has).some(({ code }) => code === type)) return null;
  const label = findType(codebook, type)?.label ?? type;
  return { field: "type", message: `“${isolate(label)}” is retired: choose another type` };
}

export function problemOfReason(reason: string): FieldProblem | null {
  if (reason.trim() === "") return { field: "reason", message: "Say why, for those who read the history." };
  if (reason.length > REASON_MAX) return { field: "reason", message: `At most ${REASON_MAX} characters.` };
  return null;
}

function codebookOf(version: number, current: Codebook): Codebook | Promise<Codebook> {
  return version === current.version ? current : getCodebook(version);
}

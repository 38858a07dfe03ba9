import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { writeAudit } from "@/lib/data/audit";
import { NotFound, refused } from "@/lib/data/problems";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { writeRevisions } from "./revision-writing";
import { needsSecondPerson } from "./second-person";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { readLinks } from "./signal-links";
import {
  type EditConflict,
  lockRelationship,
  parseSignal,
  problemOfReason,
  problemOfRetired,
  revise,
  type Saved,
} from "./signal-revising";
import { freeSlug, slugOfSignal } from "./signal-slug";

/**
 * Codes a new signal. `id` is made by the form: sending the same form twice saves it once.
 */
export async function createSignal(
  person: Person | null,
  relationshipSlug: string,
  input: unknown,
  id: string,
): Promise<Saved> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  const parsed = newSignalFields(input, codebook);
  if (!parsed.ok) return parsed;
  return db.$transaction(async (tx) => {
    const relationship = await lockRelationship(tx, relationshipSlug);
    const saved = await createSignalIn(tx, author, relationship.id, { id, fields: parsed.fields, codebook });
    if (!saved.ok) return saved;
    await tx.signalDraft.deleteMany({
      where: { userId: author.id, relationshipId: relationship.id, signalSlug: "" },
    });
    return saved;
  });
}

/** What was sent as a new signal, under the newest codebook; a retired type is given to no new one. */
export function newSignalFields(input: unknown, codebook: Codebook): ReturnType<typeof parseSignal> {
  const parsed = parseSignal(input, codebook);
  const retired = parsed.ok ? problemOfRetired(codebook, parsed.fields.type, null) : null;
  return retired ? { ok: false, problems: [retired] } : parsed;
}

export interface NewSignal {
  id: string;
  fields: SignalFields;
  codebook: Codebook;
  /** Two people have looked at it already. */
  seenByTwo?: boolean;
}

/** Writes a new signal within a transaction that holds the lock of its relationship. The author is authorised already. */
export async function createSignalIn(
  tx: Transaction,
  author: Person,
  relationshipId: string,
  { id, fields, codebook, seenByTwo = false }: NewSignal,
): Promise<Saved> {
  const before = await tx.signal.findUnique({
    where: { id },
    select: { slug: true, currentRevision: { select: revisionColumns } },
  });
  if (before) return savedBefore(before, fields);
  const links = await readLinks(tx, relationshipId, null, fields, codebook);
  if (links.problems.length > 0) return { ok: false, problems: links.problems };

  const wanted = slugOfSignal(fields.start, fields.title);
  const near = await tx.signal.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const slug = freeSlug(wanted, new Set(near.map((row) => row.slug)));
  await tx.signal.create({ data: { id, slug, relationshipId } });
  const provisional = fields.scored && !seenByTwo && (await needsSecondPerson(tx, relationshipId));
  const revision = {
    signalId: id,
    number: 1,
    kind: "CREATED" as const,
    provisional,
    reason: "",
    fields,
    codebook,
  };
  await writeRevisions(tx, [revision], { authorId: author.id, linkIds: links.ids });
  await writeAudit(tx, {
    actorId: author.id,
    action: "signal.create",
    subject: "signal",
    subjectId: slug,
    before: null,
    after: fields,
  });
  return { ok: true, slug, revision: 1 };
}

/** The same form again is saved already; a form that was changed after its first save must not be lost in silence. */
function savedBefore(
  before: { slug: string; currentRevision: Parameters<typeof fieldsOfRevision>[0] | null },
  fields: SignalFields,
): Saved {
  const { slug } = before;
  const same = before.currentRevision && isDeepStrictEqual(fieldsOfRevision(before.currentRevision), fields);
  if (same) return { ok: true, slug, revision: 1 };
  return refused("", `This form was saved before, as “${slug}”. Edit that signal to change it.`);
}

/** Writes a new revision of a signal over the one that its editor saw; a reason is due. */
export async function editSignal(
  person: Person | null,
  slug: string,
  input: unknown,
  basis: { reason: string; revision: number },
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  const parsed = parseSignal(input, codebook);
  const reasonProblem = problemOfReason(basis.reason);
  if (!parsed.ok || reasonProblem)
    return {
      ok: false,
      problems: [...(parsed.ok ? [] : parsed.problems), ...(reasonProblem ? [reasonProblem] : [])],
    };
  return revise(author, slug, codebook, {
    ...basis,
    kind: "EDITED",
    action: "signal.edit",
    fields: () => parsed.fields,
  });
}

/** Takes a signal out of every reading; it stays in its history and can be restored. */
export async function voidSignal(
  person: Person | null,
  slug: string,
  basis: { reason: string; revision: number },
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const problem = problemOfReason(basis.reason);
  if (problem) return { ok: false, problems: [problem] };
  const codebook = await currentCodebook();
  return revise(author, slug, codebook, {
    ...basis,
    kind: "VOIDED",
    action: "signal.void",
    fields: (now) => now,
  });
}

/** Brings a voided signal back, or the wording of an earlier revision. */
export async function restoreSignal(
  person: Person | null,
  slug: string,
  basis: { reason: string; revision: number; to?: number },
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const problem = problemOfReason(basis.reason);
  if (problem) return { ok: false, problems: [problem] };
  const codebook = await currentCodebook();
  let earlier: SignalFields | null = null;
  if (basis.to !== undefined) {
    const row = await db.signalRevision.findFirst({
      where: { signal: { slug }, number: basis.to },
      select: revisionColumns,
    });
    if (!row) throw new NotFound(`revision ${basis.to} of “${slug}”`);
    earlier = fieldsOfRevision(row);
  }
  return revise(author, slug, codebook, {
    ...basis,
    kind: "RESTORED",
    action: "signal.restore",
    fields: (now) => earlier ?? now,
  });
}

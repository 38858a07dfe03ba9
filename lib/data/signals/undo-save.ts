import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { refused } from "@/lib/data/problems";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { type Change, type EditConflict, lockSignal, reviseIn, type Saved } from "./signal-revising";

const REASON = "Undone by its author";

/**
 * Takes back what a person saved last in a signal, while nobody has revised it since: what was created becomes void, everything else is
 * again as the revision before has it. It is one more revision, and can be taken back itself.
 */
export async function undoSave(
  person: Person | null,
  slug: string,
  revision: number,
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  return db.$transaction(async (tx) => {
    const place = await lockSignal(tx, slug);
    const change = await changeBack(tx, author, place.signalId, revision);
    if (!("kind" in change)) return change;
    return reviseIn(tx, author, place, codebook, change);
  });
}

type Refusal = ReturnType<typeof refused>;

async function changeBack(
  tx: Transaction,
  author: Person,
  signalId: string,
  revision: number,
): Promise<Change | Refusal> {
  const [newest, before] = await tx.signalRevision.findMany({
    where: { signalId },
    orderBy: { number: "desc" },
    take: 2,
    select: { ...revisionColumns, authorId: true },
  });
  const change = { action: "signal.undo", reason: REASON, revision };
  // The writing itself tells who came first.
  if (newest?.number !== revision) return { ...change, kind: "EDITED", fields: (now) => now };
  if (newest.authorId !== author.id) return refused("", "Somebody else saved this: only they can undo it.");
  if (newest.kind === "IMPORTED") return refused("", "This came by an import, which is undone as a whole.");
  if (await isOfRun(tx, signalId, revision))
    return refused("", "This came by a recoding, which is taken back as a whole.");
  if (newest.kind === "APPROVED") return refused("", "An approval is not undone: edit or void the signal.");
  if (await isFromDocument(tx, author, signalId, before?.recordedAt ?? null))
    return refused("", "This was coded from a document: take it back there.");
  if (!before || (newest.kind === "RESTORED" && before.voided))
    return { ...change, kind: "VOIDED", fields: (now) => now };
  return { ...change, kind: "RESTORED", fields: () => fieldsOfRevision(before) };
}

async function isOfRun(tx: Transaction, signalId: string, number: number): Promise<boolean> {
  return (await tx.importedRevision.count({ where: { signalId, number } })) > 0;
}

/** Whether what was saved last is a coding of a document, which is taken back with its passages. */
async function isFromDocument(
  tx: Transaction,
  author: Person,
  signalId: string,
  since: Date | null,
): Promise<boolean> {
  const codings = await tx.coding.count({
    where: {
      signalId,
      coderId: author.id,
      withdrawn: false,
      replacedBy: null,
      ...(since && { recordedAt: { gt: since } }),
    },
  });
  return codings > 0;
}

import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { type RecordError, type RecordFile, recordFileSteps } from "@/lib/codebook/record-format";
import { type FieldProblem, type Outcome, refused } from "@/lib/data/problems";
import { inSlices } from "@/lib/data/readings/certainty/in-slices";
import { outcome } from "@/lib/data/refusal";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { type ImportPlan, planImport } from "./import-plan";
import { tellProgress } from "./import-progress";
import { IMPORT_TIMEOUT, type ImportCounts, loadRecords } from "./record-import";
import { dropWaiting, findWaiting, keepWaiting, type WaitingDraft } from "./waiting-draft";
import { waitingFile } from "./waiting-file";

/** A checked file that waits for its administrator: what it would change now, or why it cannot be loaded any more. */
export interface ImportDraft extends WaitingDraft {
  plan: ImportPlan | null;
  problems: FieldProblem[];
}

const GONE = "This file waits no more. Check it again.";
const OVERTAKEN =
  "Another file has taken the place of this one. Nothing was loaded: look at what that one would change.";

/**
 * Checks a record file and keeps it for its administrator in place of an earlier one. No record is written. What is wrong comes back
 * with its line; what is wrong with the file as a whole has line 0.
 */
export async function checkImport(
  person: Person | null,
  fileName: string,
  text: string,
): Promise<{ ok: true } | { ok: false; errors: RecordError[] }> {
  const { id: userId } = authorise(person, "relationship.manage");
  const codebooks = await allCodebooks();
  const parsed = await inSlices(recordFileSteps(text, codebooks));
  if (!parsed.ok) return parsed;
  const planned = await outcome(() => planOf(parsed.file, codebooks));
  if (!planned.ok)
    return { ok: false, errors: planned.problems.map((problem) => ({ line: lineOf(problem), ...problem })) };
  const id = await keepWaiting(userId, fileName, text);
  lastPlan = { id, ...planned };
  return { ok: true };
}

/** The relationship stands on the first line; every other fault names its signal. */
const RELATIONSHIP_FIELDS = /^(slug|codedThrough)$/;
const lineOf = ({ field }: FieldProblem) => (RELATIONSHIP_FIELDS.test(field) ? 1 : 0);

/** The file that waits for this administrator, judged against the data as they stand; null: none. */
export async function readImportDraft(person: Person | null): Promise<ImportDraft | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  const draft = await findWaiting(userId);
  if (!draft) return null;
  if (lastPlan?.id === draft.id) {
    const { plan, basis } = lastPlan;
    if (basis === (await basisOf(db, plan.slug, await db.codebookVersion.count())))
      return { ...draft, plan, problems: [] };
  }
  const codebooks = await allCodebooks();
  const file = await waitingFile(draft, codebooks);
  if (!file) return null;
  if (!file.ok) return { ...draft, plan: null, problems: file.problems };
  const planned = await outcome(() => planOf(file.file, codebooks));
  if (!planned.ok) return { ...draft, plan: null, problems: planned.problems };
  lastPlan = { id: draft.id, ...planned };
  return { ...draft, plan: planned.plan, problems: [] };
}

/**
 * Loads the file that was shown, if it still waits and writes exactly what the plan with this fingerprint showed; else nothing, and
 * what waits goes on waiting.
 */
export async function loadImportDraft(
  person: Person | null,
  shown: { draft: string; fingerprint: string },
): Promise<Outcome<ImportCounts & { slug: string }>> {
  const { id: userId } = authorise(person, "relationship.manage");
  if (shown.fingerprint === "") return refused("", "Look at what the file would change first.");
  const waiting = await findWaiting(userId);
  if (!waiting) return refused("", GONE);
  if (waiting.id !== shown.draft) return refused("", OVERTAKEN);
  const codebooks = await allCodebooks();
  const file = await waitingFile(waiting, codebooks);
  if (!file) return refused("", GONE);
  if (!file.ok) return file;
  const tell = (written: number, toWrite: number) => tellProgress(waiting.id, { written, toWrite });
  const { fileName, table } = waiting;
  const origin = { authorId: userId, demo: false, shown: shown.fingerprint, tell, fileName };
  // Where it is refused, the next look compares anew.
  lastPlan = null;
  try {
    return await outcome(() =>
      db.$transaction(
        async (tx) => {
          const loaded = await loadRecords(tx, file.file, codebooks, origin);
          await dropWaiting(userId, waiting.id, tx);
          if (table) await tx.sheetDraft.deleteMany({ where: { userId, fileName } });
          return loaded;
        },
        { timeout: IMPORT_TIMEOUT },
      ),
    );
  } finally {
    // Where it went in there is nothing left to tell of; where it failed it goes on waiting.
    await tellProgress(waiting.id, null).catch(() => undefined);
  }
}

/** The file that waits for this administrator, without judging it. */
export async function waitingImport(person: Person | null): Promise<WaitingDraft | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  return findWaiting(userId);
}

const countsShape = z.object({ created: z.number(), changed: z.number(), unchanged: z.number() });

/** What this administrator loaded last into a relationship; null: nothing. */
export async function lastImport(person: Person | null, slug: string): Promise<ImportCounts | null> {
  const { id: actorId } = authorise(person, "relationship.manage");
  const event = await db.auditEvent.findFirst({
    where: { action: "records.import", subject: "relationship", subjectId: slug, actorId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { after: true },
  });
  const counts = countsShape.safeParse(event?.after);
  return counts.success ? counts.data : null;
}

/** Takes the file away that was shown, and no other that has come since. */
export async function discardImportDraft(person: Person | null, draft: string): Promise<void> {
  const { id: userId } = authorise(person, "relationship.manage");
  const waiting = await findWaiting(userId);
  if (waiting?.id === draft) await dropWaiting(userId, draft);
}

/** A plan, and all that it was made over. */
interface Planned {
  plan: ImportPlan;
  basis: string;
}

/** Both from one snapshot: what is saved while the plan is made belongs to neither. */
function planOf(file: RecordFile, codebooks: readonly Codebook[]): Promise<Planned> {
  return db.$transaction(
    async (tx) => ({
      basis: await basisOf(tx, file.relationship.slug, codebooks.length),
      plan: await planImport(tx, file, codebooks),
    }),
    { isolationLevel: "RepeatableRead", timeout: IMPORT_TIMEOUT },
  );
}

/** The plan that was made last: turning its pages must not compare a large file again. */
let lastPlan: (Planned & { id: string }) | null = null;

/** One text for one state of all that a plan is made over. Named periods have versions of their own and raise no data version. */
async function basisOf(tx: Transaction, slug: string, codebooks: number): Promise<string> {
  const select = { id: true, dataVersion: true, archivedAt: true } as const;
  const standing = await tx.relationship.findUnique({ where: { slug }, select });
  const periods =
    standing &&
    (await tx.annotation.aggregate({
      where: { relationshipId: standing.id },
      _count: true,
      _sum: { version: true },
    }));
  return JSON.stringify([slug, standing, periods, codebooks]);
}

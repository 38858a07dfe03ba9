import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NAME_MAX } from "@/lib/codebook/limits";
import { parseRecordFile, type RecordError, type RecordFile } from "@/lib/codebook/record-format";
import { type FieldProblem, type Outcome, refused } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { type ImportPlan, planImport } from "./import-plan";
import { IMPORT_TIMEOUT, type ImportCounts, loadRecords } from "./record-import";

/** A checked file that waits for its administrator: what it would change now, or why it cannot be loaded any more. */
export interface ImportDraft {
  fileName: string;
  plan: ImportPlan | null;
  problems: FieldProblem[];
}

const GONE = "No checked file is waiting. Check it again.";

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
  const parsed = parseRecordFile(text, await allCodebooks());
  if (!parsed.ok) return parsed;
  const planned = await outcome(() => planOf(parsed.file));
  if (!planned.ok)
    return { ok: false, errors: planned.problems.map((problem) => ({ line: lineOf(problem), ...problem })) };
  const draft = { fileName: fileName.slice(0, NAME_MAX), content: text, createdAt: new Date() };
  const { id } = await db.importDraft.upsert({
    where: { userId },
    create: { userId, ...draft },
    update: draft,
    select: { id: true },
  });
  lastPlan = { key: await planKey(id, draft.createdAt, parsed.file.relationship.slug), plan: planned };
  return { ok: true };
}

/** The relationship stands on the first line; every other fault names its signal. */
const RELATIONSHIP_FIELDS = /^(slug|codedThrough)$/;
const lineOf = ({ field }: FieldProblem) => (RELATIONSHIP_FIELDS.test(field) ? 1 : 0);

/** The file that waits for this administrator, judged against the data as they stand; null: none. */
export async function readImportDraft(person: Person | null): Promise<ImportDraft | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  const select = { id: true, fileName: true, createdAt: true } as const;
  const draft = await db.importDraft.findUnique({ where: { userId }, select });
  if (!draft) return null;
  const { fileName } = draft;
  if (lastPlan && lastPlan.key === (await planKey(draft.id, draft.createdAt, lastPlan.plan.slug)))
    return { fileName, plan: lastPlan.plan, problems: [] };
  const file = await fileOf(userId);
  if (!file) return null;
  if (!file.ok) return { fileName, plan: null, problems: file.problems };
  const planned = await outcome(() => planOf(file.file));
  if (!planned.ok) return { fileName, plan: null, problems: planned.problems };
  lastPlan = { key: await planKey(draft.id, draft.createdAt, planned.slug), plan: planned };
  return { fileName, plan: planned, problems: [] };
}

/** Loads the waiting file, if that writes exactly what the plan with this fingerprint showed; else nothing, and the file goes on waiting. */
export async function loadImportDraft(
  person: Person | null,
  shown: string,
): Promise<Outcome<ImportCounts & { slug: string }>> {
  const { id: userId } = authorise(person, "relationship.manage");
  if (shown === "") return refused("", "Look at what the file would change first.");
  const file = await fileOf(userId);
  if (!file) return refused("", GONE);
  if (!file.ok) return file;
  const codebooks = await allCodebooks();
  const origin = { authorId: userId, demo: false, shown };
  // Where it is refused, the next look must compare anew: not all that a plan shows raises the data version.
  lastPlan = null;
  return outcome(() =>
    db.$transaction(
      async (tx) => {
        const loaded = await loadRecords(tx, file.file, codebooks, origin);
        await tx.importDraft.deleteMany({ where: { userId } });
        return loaded;
      },
      { timeout: IMPORT_TIMEOUT },
    ),
  );
}

/** The file that waits for this administrator, without judging it. */
export async function waitingImport(person: Person | null): Promise<{ fileName: string } | null> {
  const { id: userId } = authorise(person, "relationship.manage");
  return db.importDraft.findUnique({ where: { userId }, select: { fileName: true } });
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

export async function discardImportDraft(person: Person | null): Promise<void> {
  const { id: userId } = authorise(person, "relationship.manage");
  await db.importDraft.deleteMany({ where: { userId } });
}

function planOf(file: RecordFile): Promise<ImportPlan> {
  return allCodebooks().then((codebooks) =>
    db.$transaction((tx) => planImport(tx, file, codebooks), {
      isolationLevel: "RepeatableRead",
      timeout: IMPORT_TIMEOUT,
    }),
  );
}

/** Read again, for it may have waited through an upgrade or a new version of the codebook. */
async function fileOf(userId: string): Promise<Outcome<{ file: RecordFile }> | null> {
  const draft = await db.importDraft.findUnique({ where: { userId }, select: { content: true } });
  if (!draft) return null;
  const parsed = parseRecordFile(draft.content, await allCodebooks());
  if (parsed.ok) return { ok: true, file: parsed.file };
  const problems = parsed.errors.map(({ line, field, message }) => ({
    field: "",
    message: `Line ${line}${field === "" ? "" : `, ${field}`}: ${message}`,
  }));
  return { ok: false, problems };
}

/** The plan that was made last: turning its pages must not compare a large file again. */
let lastPlan: { key: string; plan: ImportPlan } | null = null;

async function planKey(draftId: string, createdAt: Date, slug: string): Promise<string> {
  const select = { dataVersion: true, archivedAt: true } as const;
  const [standing, codebooks] = await Promise.all([
    db.relationship.findUnique({ where: { slug }, select }),
    db.codebookVersion.count(),
  ]);
  return JSON.stringify([draftId, createdAt, slug, standing, codebooks]);
}

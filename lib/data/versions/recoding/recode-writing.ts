import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { AUDITED_RECORDS_MAX } from "@/lib/codebook/limits";
import { type RecodeChoice, readRecodeChoice, recodeParams } from "@/lib/codebook/recoding/recode-choice";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { keepRun } from "@/lib/data/records/import-runs";
import { IMPORT_TIMEOUT } from "@/lib/data/records/record-import";
import { outcome, refuse } from "@/lib/data/refusal";
import { holdRelationship } from "@/lib/data/relationships/hold-relationship";
import { writeRevisions } from "@/lib/data/signals/revision-writing";
import { lockRelationship, problemOfReason } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { RECODED_MAX } from "./chosen-signals";
import { type RecodePlan, recodePlan } from "./recode-plan";

/** What a recoding wrote. */
export interface RecodeCounts {
  /** The run that takes it back. */
  run: string;
  recoded: number;
  /** Of them, how many wait for a second person. */
  waiting: number;
  /** Chosen and left as they are, because they do not fit. */
  unfit: number;
}

const TOO_MANY = `More than ${RECODED_MAX.toLocaleString("en-GB")} signals are chosen. Nothing was recoded: choose fewer at a time.`;
const OTHER_NOW =
  "Since the preview the data, the codebook, the method or the rule of the relationship changed. Nothing was recoded: look at the preview anew.";

/**
 * Brings the signals of a choice over to the newest codebook version, each by a revision with the reason: exactly what the preview of this fingerprint
 * showed, in one step, or nothing. It can be taken back as an import can.
 */
export async function recodeSignals(
  person: Person | null,
  choice: RecodeChoice,
  { reason: written, shown }: { reason: string; shown: string },
): Promise<Outcome<RecodeCounts>> {
  const { id: authorId } = authorise(person, "codebook.manage");
  const problem = problemOfReason(written);
  if (problem) return { ok: false, problems: [problem] };
  const reason = written.trim();
  return outcome(() =>
    db.$transaction((tx) => write(tx, choice, { authorId, reason, shown }), { timeout: IMPORT_TIMEOUT }),
  );
}

/** The same for a choice as the address of its preview holds it. */
export async function recodeByAddress(
  person: Person | null,
  address: string,
  written: { reason: string; shown: string },
): Promise<Outcome<RecodeCounts & { relationship: string }>> {
  authorise(person, "codebook.manage");
  const params = new URLSearchParams(address);
  const { choice, problems } = readRecodeChoice((name) => params.getAll(name), await currentCodebook());
  if (!choice) return { ok: false, problems };
  const answer = await recodeSignals(person, choice, written);
  return answer.ok ? { ...answer, relationship: choice.relationship } : answer;
}

interface Writing {
  authorId: string;
  reason: string;
  shown: string;
}

async function write(
  tx: Transaction,
  choice: RecodeChoice,
  { authorId, reason, shown }: Writing,
): Promise<RecodeCounts> {
  const { relationship: slug } = choice;
  // Whoever writes to the relationship meanwhile waits, or was there before the signals are judged.
  await holdRelationship(tx, { slug });
  const plan = await recodePlan(tx, choice, reason);
  if (plan.tooMany) refuse("", TOO_MANY);
  const { going, unfit, unchanged, codebook, relationshipId, linkIds } = plan;
  if (plan.fingerprint !== shown) refuse("", OTHER_NOW);
  if (going.length === 0) refuse("", "Nothing of this choice goes over, so nothing was recoded.");
  await lockRelationship(tx, slug);
  const revisions = going.map(({ rowId, number, after, waits }) => ({
    ...{ signalId: rowId, number: number + 1, kind: "EDITED" as const, provisional: waits },
    ...{ reason, fields: after, codebook },
  }));
  const written = await writeRevisions(tx, revisions, { authorId, linkIds });
  const run = await keepRun(tx, {
    relationshipId,
    userId: authorId,
    fileName: "",
    created: 0,
    changed: going.length,
    unchanged,
    recodedTo: codebook.version,
    recodedReason: reason,
    revisions: [...written.values()],
  });
  if (run === null) throw new Error("a recoding wrote no revision");
  await writeTrail(tx, plan, { choice, authorId, reason, run });
  const waiting = going.filter(({ waits }) => waits).length;
  return { run, recoded: going.length, waiting, unfit: unfit.length };
}

/** A row for each signal, as an edit has one, and one for the whole. */
async function writeTrail(
  tx: Transaction,
  { going, unfit, codebook }: RecodePlan,
  { choice, authorId, reason, run }: { choice: RecodeChoice; authorId: string; reason: string; run: string },
): Promise<void> {
  await tx.auditEvent.createMany({
    data: going.map(({ slug, number, fields, after, codebookVersion }) => ({
      actorId: authorId,
      action: "signal.recode",
      subject: "signal",
      subjectId: slug,
      before: { revision: number, codebook: codebookVersion, ...coded(fields) },
      after: { revision: number + 1, codebook: codebook.version, ...coded(after), reason, run },
    })),
  });
  await writeAudit(tx, {
    actorId: authorId,
    action: "records.recode",
    subject: "relationship",
    subjectId: choice.relationship,
    before: { choice: recodeParams(choice).toString() },
    after: {
      run,
      codebook: codebook.version,
      recoded: going.length,
      reason,
      unfit: unfit.slice(0, AUDITED_RECORDS_MAX).map(({ slug }) => slug),
      notListed: Math.max(0, unfit.length - AUDITED_RECORDS_MAX),
    },
  });
}

/** What of a wording a recoding can change. */
const coded = ({ family, type, intensity, intensityReason }: RecodePlan["going"][number]["fields"]) => ({
  family,
  type,
  intensity,
  intensityReason,
});

import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import type { AnnotationFields, RecordFile, SignalRecord } from "@/lib/codebook/record-format";
import { writeAudit } from "@/lib/data/audit";
import { refuseCoverageToCome } from "@/lib/data/coverage/coverage-import";
import { appendCoverage } from "@/lib/data/coverage/coverage-writing";
import { columnOfIso, columnOrNull } from "@/lib/data/day-column";
import { insertRows } from "@/lib/data/insert-rows";
import type { FieldProblem, Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { refuseDayToCome } from "@/lib/data/relationships/coded-through";
import { holdRelationship } from "@/lib/data/relationships/hold-relationship";
import { keepRelationshipState } from "@/lib/data/relationships/relationship-state";
import { type NewRevision, type Tell, writeRevisions } from "@/lib/data/signals/revision-writing";
import { needsSecondPerson } from "@/lib/data/signals/second-person";
import { db, type Transaction } from "@/lib/db/client";
import { keepRun } from "./import-runs";
import { importTrail } from "./import-trail";
import { type RecordDifference, recordDifference } from "./record-difference";

export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
}

/** Large files take their time; nobody else waits for them but writers of the same relationship. */
export const IMPORT_TIMEOUT = 600_000;

/**
 * Loads a record file into the running instance, whole or not at all. Signals that stand already get a new revision
 * where they differ; a signal that the file does not hold is left alone. With the fingerprint of a dry run exactly what it showed is
 * written, or nothing.
 */
export async function importRecords(
  person: Person | null,
  file: RecordFile,
  codebooks: readonly Codebook[],
  shown: string | null = null,
): Promise<Outcome<ImportCounts & { slug: string }>> {
  const author = authorise(person, "relationship.manage");
  return outcome(() =>
    db.$transaction((tx) => loadRecords(tx, file, codebooks, { authorId: author.id, demo: false, shown }), {
      timeout: IMPORT_TIMEOUT,
    }),
  );
}

/** The same for the first start, when nobody has signed in yet. Throws a refusal, so that nothing is kept. */
export async function loadRecords(
  tx: Transaction,
  file: RecordFile,
  codebooks: readonly Codebook[],
  origin: { authorId: string | null; demo: boolean; shown?: string | null; tell?: Tell; fileName?: string },
): Promise<ImportCounts & { slug: string }> {
  const { slug } = file.relationship;
  // A new relationship has no row yet that a second load of it could wait for.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`thawline records ${slug}`}, 0))`;
  // Whoever writes to the relationship meanwhile waits until the file is in, or was there before it is compared.
  await holdRelationship(tx, { slug });
  const difference = await recordDifference(tx, file, codebooks);
  if (origin.shown && origin.shown !== difference.fingerprint)
    refuse("", "The data changed since the file was checked. Nothing was loaded: compare anew.");
  // The first start loads its own files, whatever the clock of the machine says.
  if (origin.authorId !== null) await refuseWhatIsToCome(tx, file, difference);
  const problems = linkRefusals(difference);
  if (problems.length > 0) throw new Refusal(problems);

  const relationshipId = await keepRelationship(tx, file, origin.demo);
  await keepRelationshipState(tx, relationshipId, origin.authorId);
  const revisions = await writeSignals(tx, relationshipId, difference, codebooks, origin);
  if (origin.authorId !== null)
    await keepRun(tx, {
      relationshipId,
      userId: origin.authorId,
      fileName: origin.fileName ?? "",
      created: difference.created.length,
      changed: difference.changed.length,
      unchanged: difference.unchanged,
      revisions,
    });
  await addPeriods(tx, relationshipId, difference.periods);
  const { length: spans } = difference.coverage;
  const last = spans > 0 ? await appendCoverage(tx, relationshipId, difference.coverage, origin.authorId) : 0;
  const trail = importTrail(difference, file, spans > 0 ? { first: last - spans + 1, last } : null);
  await writeAudit(tx, {
    actorId: origin.authorId,
    action: "records.import",
    subject: "relationship",
    subjectId: slug,
    ...trail,
  });
  const { created, changed, unchanged } = trail.after;
  return { slug, created, changed, unchanged };
}

/** Refuses days that cannot have been coded or searched yet. */
export async function refuseWhatIsToCome(
  tx: Transaction,
  file: RecordFile,
  { coverage }: Pick<RecordDifference, "coverage">,
): Promise<void> {
  await refuseDayToCome(file.relationship.codedThrough, tx);
  await refuseCoverageToCome(tx, coverage);
}

const MOST_PROBLEMS = 100;

/** What the file would put wrong among the signals that stand, as problems that name their signal. */
export function linkRefusals({ problems }: Pick<RecordDifference, "problems">): FieldProblem[] {
  return problems
    .slice(0, MOST_PROBLEMS)
    .map(({ id, field, message }) => ({ field, message: `“${id}”: ${message}` }));
}

async function writeSignals(
  tx: Transaction,
  relationshipId: string,
  { created, changed, standing }: RecordDifference,
  codebooks: readonly Codebook[],
  { authorId, tell }: { authorId: string | null; tell?: Tell },
): Promise<string[]> {
  const under = new Map(codebooks.map((codebook) => [codebook.version, codebook]));
  // A table may link to signals that it does not hold.
  const linkIds = new Map(standing.linked.map(({ id: slug, rowId: id }) => [slug, id]));
  for (const [slug, { id }] of standing.signals) linkIds.set(slug, id);
  for (const { id } of created) linkIds.set(id, randomUUID());
  const rowOf = (slug: string) => {
    const id = linkIds.get(slug);
    if (id === undefined) throw new Error(`nothing known of “${slug}”`);
    return id;
  };
  await insertRows(
    tx,
    "Signal",
    created.map(({ id: slug }) => ({ id: rowOf(slug), slug, relationshipId })),
  );
  const revision = (record: SignalRecord, before: number): NewRevision => {
    const { id: slug, codebook: version, ...fields } = record;
    const codebook = under.get(version);
    if (!codebook) throw new Error(`no codebook version ${version}`);
    const reason = before > 0 ? "Imported from a data file" : "";
    const provisional = fields.scored && secondPerson;
    return {
      signalId: rowOf(slug),
      number: before + 1,
      kind: "IMPORTED",
      provisional,
      reason,
      fields,
      codebook,
    };
  };
  const secondPerson = await needsSecondPerson(tx, relationshipId);
  await tell?.(0, created.length + changed.length);
  const revisions = [
    ...created.map((record) => revision(record, 0)),
    ...changed.map(({ record, before }) => revision(record, before.number)),
  ];
  const written = await writeRevisions(tx, revisions, { authorId, linkIds, tell });
  return [...written.values()];
}

async function keepRelationship(tx: Transaction, file: RecordFile, demo: boolean): Promise<string> {
  const { sideA, sideB, ...rest } = file.relationship;
  const data = {
    name: rest.name,
    about: rest.about,
    position: rest.position,
    sideAName: sideA.name,
    sideAAdjective: sideA.adjective,
    sideACode: sideA.code,
    sideBName: sideB.name,
    sideBAdjective: sideB.adjective,
    sideBCode: sideB.code,
    trackedFrom: columnOfIso(rest.trackedFrom),
    codedThrough: columnOfIso(rest.codedThrough),
    leftOut: file.leftOut,
  };
  const { id } = await tx.relationship.upsert({
    where: { slug: rest.slug },
    create: { ...data, slug: rest.slug, demo },
    update: { ...data, dataVersion: { increment: 1 } },
    select: { id: true },
  });
  return id;
}

async function addPeriods(tx: Transaction, relationshipId: string, periods: AnnotationFields[]) {
  await tx.annotation.createMany({
    data: periods.map(({ title, text, start, end, public: open }) => ({
      relationshipId,
      title,
      text,
      startDay: columnOfIso(start),
      endDay: columnOrNull(end),
      public: open,
    })),
  });
}

import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import type { AnnotationFields, RecordFile } from "@/lib/codebook/record-format";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { writeAudit } from "@/lib/data/audit";
import { addCoverage } from "@/lib/data/coverage/coverage-import";
import { columnOfIso, columnOrNull, isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { type NewRevision, writeRevisions } from "@/lib/data/signals/revision-writing";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { db, type Transaction } from "@/lib/db/client";

export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
}

/**
 * Loads a record file into the running instance, whole or not at all. Signals that stand already get a new revision
 * where they differ; a signal that the file does not hold is left alone.
 */
export async function importRecords(
  person: Person | null,
  file: RecordFile,
  codebooks: readonly Codebook[],
): Promise<Outcome<ImportCounts & { slug: string }>> {
  const author = authorise(person, "relationship.manage");
  return outcome(() =>
    db.$transaction((tx) => loadRecords(tx, file, codebooks, { authorId: author.id, demo: false }), {
      timeout: 120_000,
    }),
  );
}

/** The same for the first start, when nobody has signed in yet. Throws a refusal, so that nothing is kept. */
export async function loadRecords(
  tx: Transaction,
  file: RecordFile,
  codebooks: readonly Codebook[],
  origin: { authorId: string | null; demo: boolean },
): Promise<ImportCounts & { slug: string }> {
  const relationshipId = await keepRelationship(tx, file, origin.demo);
  const slugs = file.signals.map((record) => record.id);
  const standing = new Map<
    string,
    { id: string; number: number; voided: boolean; codebook: number; fields: SignalFields }
  >();
  for (let from = 0; from < slugs.length; from += 5_000) {
    const rows = await tx.signal.findMany({
      where: { slug: { in: slugs.slice(from, from + 5_000) } },
      select: { id: true, slug: true, relationshipId: true, currentRevision: { select: revisionColumns } },
    });
    for (const row of rows) {
      if (row.relationshipId !== relationshipId)
        refuse("id", `The signal “${row.slug}” belongs to another relationship.`);
      if (row.currentRevision)
        standing.set(row.slug, {
          id: row.id,
          number: row.currentRevision.number,
          voided: row.currentRevision.voided,
          codebook: row.currentRevision.codebookVersion,
          fields: fieldsOfRevision(row.currentRevision),
        });
    }
  }

  const created = file.signals.filter((record) => !standing.has(record.id));
  const ids = new Map(created.map((record) => [record.id, randomUUID() as string]));
  for (const [slug, signal] of standing) ids.set(slug, signal.id);
  await tx.signal.createMany({
    data: created.map((record) => ({
      id: ids.get(record.id) ?? randomUUID(),
      slug: record.id,
      relationshipId,
    })),
  });
  const revisions: NewRevision[] = [];
  for (const record of file.signals) {
    const { id: slug, codebook: version, ...fields } = record;
    const before = standing.get(slug);
    if (before && !before.voided && before.codebook === version && sameFields(before.fields, fields))
      continue;
    const codebook = codebooks.find((one) => one.version === version);
    if (!codebook) throw new Error(`no codebook version ${version}`);
    revisions.push({
      signalId: ids.get(slug) ?? "",
      number: (before?.number ?? 0) + 1,
      kind: "IMPORTED",
      reason: before ? "Imported from a data file" : "",
      fields,
      codebook,
    });
  }
  await writeRevisions(tx, revisions, { authorId: origin.authorId, linkIds: ids });
  await addAnnotations(tx, relationshipId, file.annotations);
  await addCoverage(tx, relationshipId, file.coverage, origin.authorId);
  const counts = {
    created: created.length,
    changed: revisions.length - created.length,
    unchanged: file.signals.length - revisions.length,
  };
  await writeAudit(tx, {
    actorId: origin.authorId,
    action: "records.import",
    subject: "relationship",
    subjectId: file.relationship.slug,
    before: null,
    after: { ...counts },
  });
  return { slug: file.relationship.slug, ...counts };
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

/** Adds the periods that do not stand yet, word for word and day for day. */
async function addAnnotations(tx: Transaction, relationshipId: string, annotations: AnnotationFields[]) {
  const rows = await tx.annotation.findMany({ where: { relationshipId, removedAt: null } });
  const known = new Set(
    rows.map((row) =>
      annotationKey({ ...row, start: isoOfColumn(row.startDay), end: isoOrNull(row.endDay) }),
    ),
  );
  await tx.annotation.createMany({
    data: annotations
      .filter((annotation) => !known.has(annotationKey(annotation)))
      .map(({ title, text, start, end, public: open }) => ({
        relationshipId,
        title,
        text,
        startDay: columnOfIso(start),
        endDay: columnOrNull(end),
        public: open,
      })),
  });
}

function annotationKey(annotation: AnnotationFields): string {
  return JSON.stringify([
    annotation.title,
    annotation.text,
    annotation.start,
    annotation.end,
    annotation.public,
  ]);
}

function sameFields(a: SignalFields, b: SignalFields): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: two equal values are one text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

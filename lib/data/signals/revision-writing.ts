import { randomUUID } from "node:crypto";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { databaseClock } from "@/lib/data/database-clock";
import { insertRows } from "@/lib/data/insert-rows";
import type { Transaction } from "@/lib/db/client";
import { ACKNOWLEDGEMENT_COLUMN, PRECISION_COLUMN, SCOPE_COLUMN } from "./signal-columns";
import { keepSources, sourceKey } from "./sources";

export interface NewRevision {
  signalId: string;
  number: number;
  kind: "CREATED" | "IMPORTED" | "EDITED" | "VOIDED" | "RESTORED" | "APPROVED";
  /** It waits for a second person. */
  provisional: boolean;
  reason: string;
  fields: SignalFields;
  /** The version that it is coded under. */
  codebook: Codebook;
}

/** Is told how many of how many signals are written. */
export type Tell = (written: number, toWrite: number) => Promise<void>;

interface RevisionOrigin {
  authorId: string | null;
  /** Ids of the signals that the fields link to, by slug. */
  linkIds: Map<string, string>;
  tell?: Tell;
}

/** So many revisions are written at once, and told to whoever waits. */
const CHUNK = 2_000;

/** Writes revisions with their reports and figures, and points their signals at them. */
export async function writeRevisions(
  tx: Transaction,
  revisions: NewRevision[],
  origin: RevisionOrigin,
): Promise<Map<string, string>> {
  const sourceIds = await keepSources(
    tx,
    revisions.flatMap((revision) => revision.fields.reports.map((report) => report.source)),
  );
  const recordedAt = await databaseClock(tx);
  const idOf = new Map(revisions.map((revision) => [revision.signalId, randomUUID()]));
  const revisionId = (revision: NewRevision) => required(idOf.get(revision.signalId), revision.signalId);

  for (let from = 0; from < revisions.length; from += CHUNK) {
    const chunk = revisions.slice(from, from + CHUNK);
    await insertRows(
      tx,
      "SignalRevision",
      chunk.map((revision) => ({ ...revisionRow(revision, revisionId(revision), origin), recordedAt })),
    );
    await insertRows(
      tx,
      "SourceReport",
      chunk.flatMap((revision) =>
        revision.fields.reports.map((report, position) => ({
          id: randomUUID(),
          revisionId: revisionId(revision),
          sourceId: required(sourceIds.get(sourceKey(report.source)), report.source.title),
          key: report.key,
          position,
          credibility: report.credibility,
          relays: report.relays,
          withdrawnOn: report.withdrawnOn,
          withdrawnReason: report.withdrawnReason,
          earlyReason: report.earlyReason,
        })),
      ),
    );
    await insertRows(
      tx,
      "Figure",
      chunk.flatMap((revision) =>
        revision.fields.figures.map((figure, position) => ({
          ...figure,
          id: randomUUID(),
          scope: SCOPE_COLUMN[figure.scope],
          revisionId: revisionId(revision),
          position,
        })),
      ),
    );
    const ids = chunk.map(revisionId);
    await tx.$executeRaw`
      UPDATE "Signal" SET "currentRevisionId" = r.id FROM "SignalRevision" r
      WHERE r.id = ANY(${ids}::uuid[]) AND "Signal".id = r."signalId"`;
    await origin.tell?.(Math.min(from + CHUNK, revisions.length), revisions.length);
  }
  return idOf;
}

function revisionRow(revision: NewRevision, id: string, origin: RevisionOrigin) {
  const { fields } = revision;
  const type = required(findType(revision.codebook, fields.type), fields.type);
  const linked = (slug: string | null) => (slug === null ? null : required(origin.linkIds.get(slug), slug));
  return {
    id,
    signalId: revision.signalId,
    number: revision.number,
    kind: revision.kind,
    voided: revision.kind === "VOIDED",
    provisional: revision.provisional,
    reason: revision.reason,
    authorId: origin.authorId,
    codebookVersion: revision.codebook.version,
    title: fields.title,
    text: fields.text,
    family: fields.family,
    type: fields.type,
    startDay: fields.start,
    endDay: fields.end,
    precision: PRECISION_COLUMN[fields.precision],
    dateAsWritten: fields.dateAsWritten,
    dateBasis: fields.dateBasis,
    endPublished: fields.endPublished,
    intensity: fields.intensity,
    intensityLowest: type.lowest,
    intensityHighest: type.highest,
    intensityReason: fields.intensityReason,
    gradeReason: fields.gradeReason,
    scored: fields.scored,
    initiator: fields.initiator,
    acknowledgedByA: ACKNOWLEDGEMENT_COLUMN[fields.acknowledgedByA],
    acknowledgedByB: ACKNOWLEDGEMENT_COLUMN[fields.acknowledgedByB],
    contested: fields.contested,
    facetOfId: linked(fields.facetOf),
    duplicateOfId: linked(fields.duplicateOf),
    retractsId: linked(fields.retracts?.signal ?? null),
    retractsShare: fields.retracts?.r ?? null,
    occurrences: fields.occurrences,
    countedInId: linked(fields.countedIn),
    opensId: linked(fields.opens),
    status: fields.status,
    stateViolence: type.stateViolence ?? false,
    facts: fields.facts,
  };
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`nothing known of ${what}`);
  return value;
}

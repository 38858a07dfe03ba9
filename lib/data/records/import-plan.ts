import { type FieldChange, revisionChanges } from "@/lib/brief/revisions/revision-changes";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { isolate } from "@/lib/codebook/isolate";
import type { AnnotationFields, RecordFile, SignalRecord } from "@/lib/codebook/record-format";
import type { RelationshipFields } from "@/lib/codebook/relationship-schema";
import { type UnlikelyDate, unlikelyDates } from "@/lib/codebook/unlikely-dates";
import { currentDictionaries } from "@/lib/data/coding/dictionaries/current-dictionaries";
import { databaseClock } from "@/lib/data/database-clock";
import { Refusal } from "@/lib/data/refusal";
import { listComparables } from "@/lib/data/signals/comparables";
import type { Transaction } from "@/lib/db/client";
import type { Family } from "@/lib/engine/signals/signal";
import { importTwins, type TwinsOf } from "./import-twins";
import { type RecordDifference, recordDifference } from "./record-difference";
import { linkRefusals, refuseWhatIsToCome } from "./record-import";
import type { StandingSignal } from "./standing-records";

/** What loading a file would change, in the words of a reader. Nothing of it is written yet. */
export interface ImportPlan {
  slug: string;
  name: string;
  isNew: boolean;
  /** What the relationship itself would change; for a new one what it would be. */
  relationship: FieldChange[];
  created: {
    id: string;
    title: string;
    start: string;
    family: Family;
    /** As its codebook calls it. */
    type: string;
    scored: boolean;
  }[];
  /** `restored`: it is void and would count again. */
  changed: { id: string; title: string; restored: boolean; changes: FieldChange[] }[];
  unchanged: number;
  /** Signals that stand and are not in the file: left alone. */
  leftAlone: number;
  periods: AnnotationFields[];
  coverage: CoverageFields[];
  twins: TwinsOf[];
  unlikely: (UnlikelyDate & { id: string; title: string })[];
  fingerprint: string;
}

/** The dry run of an import: reads, compares, writes nothing. Throws a refusal where the import would. */
export async function planImport(
  tx: Transaction,
  file: RecordFile,
  codebooks: readonly Codebook[],
): Promise<ImportPlan> {
  const difference = await recordDifference(tx, file, codebooks);
  await refuseWhatIsToCome(tx, file, difference);
  const problems = linkRefusals(difference);
  if (problems.length > 0) throw new Refusal(problems);
  const { standing, created, changed } = difference;
  const { relationship } = standing;
  const today = (await databaseClock(tx)).toISOString().slice(0, 10);
  const context = { trackedFrom: file.relationship.trackedFrom, today };
  const held = new Set(file.signals.map(({ id }) => id));
  const others = relationship ? await listComparables(tx, { relationshipId: relationship.id }) : [];
  return {
    slug: file.relationship.slug,
    name: file.relationship.name,
    isNew: relationship === null,
    relationship: relationshipChanges(difference, file),
    created: created.map((record) => ({
      id: record.id,
      title: record.title,
      start: record.start,
      family: record.family,
      type: typeLabel(record, codebooks),
      scored: record.scored,
    })),
    changed: changed.map(({ record, before }) => ({
      id: record.id,
      title: record.title,
      restored: before.voided,
      changes: signalChanges(record, before),
    })),
    unchanged: difference.unchanged,
    leftAlone: standing.linked.filter(({ id, voided }) => !voided && !held.has(id)).length,
    periods: difference.periods,
    coverage: difference.coverage,
    twins: await importTwins(created.map(comparable), others, (await currentDictionaries(tx)).names),
    unlikely: [...created, ...changed.map(({ record }) => record)].flatMap((record) =>
      unlikelyDates(record, context).map((date) => ({ ...date, id: record.id, title: record.title })),
    ),
    fingerprint: difference.fingerprint,
  };
}

function typeLabel({ codebook, type }: SignalRecord, codebooks: readonly Codebook[]): string {
  const under = codebooks.find(({ version }) => version === codebook);
  return (under && findType(under, type)?.label) ?? type;
}

const comparable = (record: SignalRecord) => ({
  ...record,
  addresses: record.reports.map(({ source }) => source.address),
});

function signalChanges(record: SignalRecord, before: StandingSignal): FieldChange[] {
  const { codebook } = record;
  const changes = revisionChanges(before.fields, record);
  if (before.codebook === codebook) return changes;
  return [
    { field: "Codebook version", before: String(before.codebook), after: String(codebook) },
    ...changes,
  ];
}

/** Each field of a relationship as it is named to an administrator. */
const FIELDS: [string, (fields: RelationshipFields) => string][] = [
  ["Name", ({ name }) => name],
  ["About", ({ about }) => about],
  ["First side", ({ sideA }) => `${isolate(sideA.name)}, ${isolate(sideA.adjective)}, ${sideA.code}`],
  ["Second side", ({ sideB }) => `${isolate(sideB.name)}, ${isolate(sideB.adjective)}, ${sideB.code}`],
  ["Tracked from", ({ trackedFrom }) => trackedFrom],
  ["Coded through", ({ codedThrough }) => codedThrough],
  ["Place in lists", ({ position }) => String(position)],
];

function relationshipChanges(
  { standing: { relationship } }: RecordDifference,
  file: RecordFile,
): FieldChange[] {
  const rows = FIELDS.map(([field, read]) => ({
    field,
    before: (relationship && read(relationship.fields)) || "none",
    after: read(file.relationship) || "none",
  }));
  const facts = { field: "Facts left out", ...factsLeftOut(relationship?.leftOut ?? [], file.leftOut) };
  return [...rows, facts].filter(({ before, after }) => before !== after);
}

/** How many facts no signal uses; where the lists differ and their length does not, the difference is said. */
function factsLeftOut(before: RecordFile["leftOut"], after: RecordFile["leftOut"]) {
  const told = new Set(before.map(({ fact, reason }) => `${fact} ${reason}`));
  const fresh = after.filter(({ fact, reason }) => !told.has(`${fact} ${reason}`)).length;
  return {
    before: String(before.length),
    after:
      fresh > 0 && before.length > 0
        ? `${after.length}, ${fresh} of them new or with another reason`
        : String(after.length),
  };
}

import { drawnInput } from "@/lib/data/readings/certainty/drawn-input";
import { stateIn } from "@/lib/data/relationships/relationship-in";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { speakingRevisions } from "@/lib/data/signals/speaking";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { getMethodVersion } from "@/lib/data/versions/method-versions";
import { type AsOfBase, loadAsOfBase } from "@/lib/data/weeks/weekly-base";
import { spanOf } from "@/lib/data/weeks/weekly-earlier";
import { db } from "@/lib/db/client";
import type { IntensityDoubt } from "@/lib/engine/draws/doubts";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { type CoverageRun, coverageRuns } from "@/lib/engine/support/coverage";
import type { EarlierInputs, PackageData, SignalWords } from "@/lib/publication/package/package-data";
import { earlierEditions } from "./earlier-editions";
import type { Edition } from "./editions";

/** What of an edition a package is made from; a week that was published before there were editions has these too. */
export type PackagedEdition = Omit<Edition, "id" | "relationshipId" | "slug" | "material">;

/** Everything that the package of an edition is made from, as it was coded and recorded at its moment. */
export async function packageData(
  relationship: RelationshipRow,
  edition: PackagedEdition,
  origin: string,
): Promise<PackageData> {
  const { week, snapshot, codedAsOf } = edition;
  const { sunday } = spanOf(week);
  const version = await getMethodVersion(edition.methodVersion);
  const base = await loadAsOfBase(relationship, version, codedAsOf, sunday);
  const earlier = await earlierInputs(relationship, edition, base);
  const versions = [
    edition.methodVersion,
    ...(earlier?.weeks ?? []).map(({ methodVersion }) => methodVersion),
  ];
  const methods = await Promise.all([...new Set(versions)].sort((a, b) => a - b).map(getMethodVersion));
  const words = await wordsOf(relationship, base);
  const codebooks = [...new Set([...words.values()].map(({ codebook }) => codebook))].sort((a, b) => a - b);
  const { name } = stateIn(relationship, codedAsOf.toISOString());
  return {
    head: {
      number: edition.number,
      kind: edition.kind,
      publishedAt: edition.publishedAt.toISOString(),
      publishedBy: edition.publishedBy,
      reason: edition.reason,
      changes: edition.changes,
      codedAsOf: codedAsOf.toISOString(),
      methodVersion: edition.methodVersion,
      inputsHash: edition.inputsHash,
      origin,
      slug: relationship.slug,
      week,
      previous: null,
    },
    summaryId: edition.summaryId,
    relationship: { slug: relationship.slug, name },
    inputs: {
      week,
      methodVersion: edition.methodVersion,
      methods: methods.map(({ version: number, method }) => ({ version: number, method })),
      trackedFrom: base.first,
      signals: base.signals.map(engineFields),
      coverage: runsOf(base),
      doubts: doubtsBySlug(base),
      draws: DEFAULT_DRAWS,
      earlier,
    },
    words,
    codebooks: await Promise.all(codebooks.map(getCodebook)),
    snapshot,
  };
}

/** From the first day that anything is read of: a direction looks back over days before the first signal. */
function runsOf({ coverage, packed, first, last }: AsOfBase): CoverageRun[] | null {
  return coverage && coverageRuns(coverage, Math.min(first, packed.first ?? last), last);
}

/** What the draws take a coder’s intensity for, by signal. */
function doubtsBySlug(base: AsOfBase): Map<string, IntensityDoubt> {
  const { packed, doubts } = drawnInput(base);
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  return new Map(
    packed.ids.map((id, row) => [
      id,
      {
        lowest: at(doubts.lowest, row),
        highest: at(doubts.highest, row),
        sigma: at(doubts.sigma, row),
      },
    ]),
  );
}

/** A signal with the fields that numbers depend on, and no others. */
function engineFields(signal: EngineSignal): EngineSignal {
  const { id, family, start, end, precision, intensity, scored, reports, endPublished, retractions } = signal;
  const { occurrences, countedIn, opens, status, stateViolence } = signal;
  return {
    ...{ id, family, start, end, precision, intensity, scored, reports, endPublished, retractions },
    ...{ occurrences, countedIn, opens, status, stateViolence },
  };
}

async function wordsOf(
  relationship: RelationshipRow,
  { info, asOf }: AsOfBase,
): Promise<Map<string, SignalWords>> {
  const rows = await db.signalRevision.findMany({
    where: await speakingRevisions(relationship.id, asOf.toISOString()),
    select: { codebookVersion: true, signal: { select: { slug: true } } },
  });
  const codebookOf = new Map(rows.map(({ codebookVersion, signal }) => [signal.slug, codebookVersion]));
  return new Map(
    [...info].map(([slug, { title, type, initiator, provisional }]) => [
      slug,
      { title, type, initiator, provisional, codebook: codebookOf.get(slug) ?? 1 },
    ]),
  );
}

/** The last week published before as it was coded then, as far as it differs from now. */
async function earlierInputs(
  relationship: RelationshipRow,
  edition: PackagedEdition,
  base: AsOfBase,
): Promise<EarlierInputs | null> {
  const weeks = await earlierEditions(relationship.id, edition);
  const [last] = weeks;
  if (!last) return null;
  const version = await getMethodVersion(last.methodVersion);
  const then = await loadAsOfBase(relationship, version, last.codedAsOf, spanOf(last.week).sunday);
  const now = new Map(base.signals.map((signal) => [signal.id, JSON.stringify(engineFields(signal))]));
  const signals = then.signals.map(engineFields);
  const known = new Set(signals.map(({ id }) => id));
  return {
    weeks: weeks.map(({ week, methodVersion }) => ({ week, methodVersion })),
    added: [...now.keys()].filter((id) => !known.has(id)),
    signals: signals.filter((signal) => now.get(signal.id) !== JSON.stringify(signal)),
  };
}

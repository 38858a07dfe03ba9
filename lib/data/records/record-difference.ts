import { createHash } from "node:crypto";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import type { CoverageFields } from "@/lib/codebook/coverage-schema";
import { linkProblemSteps } from "@/lib/codebook/links/link-problems";
import { type LinkProblem, linkedSignal } from "@/lib/codebook/links/linked-signal";
import type { AnnotationFields, RecordFile, SignalRecord } from "@/lib/codebook/record-format";
import { missingCoverage } from "@/lib/data/coverage/coverage-import";
import { inSlices, pauses } from "@/lib/data/readings/certainty/in-slices";
import type { Transaction } from "@/lib/db/client";
import { canonical } from "./canonical";
import { readStanding, type StandingRecords, type StandingSignal } from "./standing-records";

/** What loading a file would write, and nothing else: the dry run shows it, the import writes it. */
export interface RecordDifference {
  standing: StandingRecords;
  created: SignalRecord[];
  changed: { record: SignalRecord; before: StandingSignal }[];
  unchanged: number;
  periods: AnnotationFields[];
  coverage: CoverageFields[];
  /** Links that the file would put wrong with signals that it does not hold. */
  problems: LinkProblem[];
  /** One text for one difference against one state of the data. */
  fingerprint: string;
}

export async function recordDifference(
  tx: Transaction,
  file: RecordFile,
  codebooks: readonly Codebook[],
): Promise<RecordDifference> {
  // A large file takes seconds to compare: others are answered in between.
  const pause = pauses();
  const standing = await readStanding(tx, file);
  const created: SignalRecord[] = [];
  const changed: RecordDifference["changed"] = [];
  for (const record of file.signals) {
    const before = standing.signals.get(record.id);
    await pause();
    if (!before) created.push(record);
    else if (before.voided || !isSame(record, before)) changed.push({ record, before });
  }
  const known = new Set(standing.periods.map(canonical));
  const periods = file.annotations.filter((period) => !known.has(canonical(period)));
  const { relationship } = standing;
  const coverage = await missingCoverage(tx, relationship?.id ?? null, file.coverage);
  const hash = createHash("sha256").update(String(relationship?.dataVersion ?? "new"));
  // In pieces: the text of a large file would be held once more.
  for (const part of [file.relationship, file.leftOut, relationship?.fields ?? null, periods, coverage])
    hash.update(canonical(part));
  for (const record of created) {
    await pause();
    hash.update(canonical(record));
  }
  for (const { record, before } of changed) {
    await pause();
    hash.update(`${before.number} ${canonical(record)}`);
  }
  return {
    standing,
    created,
    changed,
    unchanged: file.signals.length - created.length - changed.length,
    periods,
    coverage,
    problems: await newLinkProblems(file, standing, codebooks),
    fingerprint: hash.digest("hex"),
  };
}

function isSame({ id: _id, codebook, ...fields }: SignalRecord, before: StandingSignal): boolean {
  return before.codebook === codebook && canonical(before.fields) === canonical(fields);
}

/** The file alone was judged when it was read; here it meets the signals that it does not hold. */
async function newLinkProblems(
  file: RecordFile,
  { linked }: StandingRecords,
  codebooks: readonly Codebook[],
): Promise<LinkProblem[]> {
  if (linked.length === 0) return [];
  const under = new Map(codebooks.map((codebook) => [codebook.version, codebook]));
  const held = new Set(file.signals.map(({ id }) => id));
  const here = "in this relationship";
  const said = ({ id, field, message }: LinkProblem) => `${id} ${field} ${message}`;
  const before = new Set((await inSlices(linkProblemSteps(linked, here))).map(said));
  const records = file.signals.map((record) => {
    const codebook = under.get(record.codebook);
    return linkedSignal(record.id, record, codebook ? findType(codebook, record.type) : null);
  });
  const others = linked.filter(({ id }) => !held.has(id));
  const after = await inSlices(linkProblemSteps([...others, ...records], here));
  return after.filter((problem) => !before.has(said(problem)));
}

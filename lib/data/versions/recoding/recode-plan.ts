import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Codebook, findType, type SignalType } from "@/lib/codebook/codebook";
import { linkedSignal } from "@/lib/codebook/links/linked-signal";
import { judgedTogether } from "@/lib/codebook/recoding/judged-together";
import { type RecodeChoice, recodeParams } from "@/lib/codebook/recoding/recode-choice";
import { recodedFields } from "@/lib/codebook/recoding/recoded-fields";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { type FieldProblem, NotFound } from "@/lib/data/problems";
import { inSlices, pauses } from "@/lib/data/readings/certainty/in-slices";
import { neighboursOfMany } from "@/lib/data/signals/neighbours-of-many";
import { waitsUnder } from "@/lib/data/signals/second-person";
import { parseSignal, problemOfRetired } from "@/lib/data/signals/signal-revising";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import type { Transaction } from "@/lib/db/client";
import { type Chosen, type ChosenSignal, readChosen } from "./chosen-signals";

/** A signal that is judged, with its type as the version says that it is coded under; null: that version has no such type. */
interface Judged extends ChosenSignal {
  was: SignalType | null;
}

/** A signal that goes over: as it stands and as it would be. */
export interface Recoded extends Judged {
  after: SignalFields;
  /** Its type then. */
  is: SignalType | null;
  /** It would wait for a second person. */
  waits: boolean;
}

/** A signal that cannot go over, with what is wrong with it under the newest version. */
export interface Unfit extends Judged {
  problems: FieldProblem[];
}

/** What a choice would write, judged against the data as they stand; nothing of it is written. */
export interface RecodePlan {
  relationshipId: string;
  dataVersion: number;
  /** The newest version, that the signals go to. */
  codebook: Codebook;
  fourEyes: boolean;
  tooMany: Chosen["tooMany"];
  /** In order of their first days. */
  going: Recoded[];
  unfit: Unfit[];
  /** Chosen, and already as the choice would have them. */
  unchanged: number;
  /** Ids of the rows of signals, by slug. */
  linkIds: Map<string, string>;
  /** One text for one choice against one state of data, codebook, method and rule of the relationship. */
  fingerprint: string;
}

/**
 * Judges each signal of a choice by the schema and the rules of the form, then all of them together by the rules of links. `reason` is that of the
 * recoding, which says of some intensities why they are so; before it is given, words in its place.
 */
export async function recodePlan(tx: Transaction, choice: RecodeChoice, reason: string): Promise<RecodePlan> {
  const basis = await readBasis(tx, choice.relationship);
  const { relationshipId, codebook, fourEyes } = basis;
  const { tooMany, signals } = await readChosen(tx, relationshipId, choice, codebook.version);
  const under = await codebooksOf(signals);
  const pause = pauses();
  const fit: Recoded[] = [];
  const unfit: Unfit[] = [];
  let unchanged = 0;
  for (const chosen of signals) {
    await pause();
    const { fields, codebookVersion } = chosen;
    const before = { fields, codebook: under.get(codebookVersion) ?? codebook };
    const signal = { ...chosen, was: findType(before.codebook, fields.type) };
    const judged = judge(recodedFields(fields, choice, codebook, reason), fields, codebook);
    if (!judged.ok) unfit.push({ ...signal, problems: judged.problems });
    else if (codebookVersion === codebook.version && isDeepStrictEqual(judged.fields, fields)) unchanged++;
    else {
      const standing = { provisional: signal.provisional, voided: false };
      const waits = waitsUnder(fourEyes, standing, { before, after: { fields: judged.fields, codebook } });
      fit.push({ ...signal, after: judged.fields, is: findType(codebook, judged.fields.type), waits });
    }
  }
  const { going, kept, linkIds } = await judgeLinks(tx, relationshipId, fit, codebook);
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([basis.dataVersion, codebook.version, basis.method, fourEyes]))
    .update(recodeParams(choice).toString())
    .update(JSON.stringify(going.map(({ slug, number }) => [slug, number])))
    .digest("hex");
  const inOrder = [...unfit, ...kept].toSorted(byStart);
  return { ...basis, tooMany, going, unfit: inOrder, unchanged, linkIds, fingerprint };
}

async function readBasis(tx: Transaction, slug: string) {
  const found = await tx.relationship.findUnique({
    where: { slug },
    select: { id: true, dataVersion: true, fourEyes: true, archivedAt: true },
  });
  if (!found || found.archivedAt) throw new NotFound(`the relationship “${slug}”`);
  const newest = { orderBy: { version: "desc" }, select: { version: true } } as const;
  const version = (await tx.codebookVersion.findFirst(newest))?.version;
  if (version === undefined) throw new NotFound("a codebook");
  const method = (await tx.methodVersion.findFirst(newest))?.version ?? null;
  const { id: relationshipId, dataVersion, fourEyes } = found;
  return { relationshipId, dataVersion, fourEyes, method, codebook: await getCodebook(version) };
}

async function codebooksOf(signals: readonly ChosenSignal[]): Promise<Map<number, Codebook>> {
  const under = new Map<number, Codebook>();
  for (const { codebookVersion: version } of signals)
    if (!under.has(version)) under.set(version, await getCodebook(version));
  return under;
}

function judge(
  after: SignalFields,
  before: SignalFields,
  codebook: Codebook,
): ReturnType<typeof parseSignal> {
  const parsed = parseSignal(after, codebook);
  const retired = parsed.ok ? problemOfRetired(codebook, after.type, before.type) : null;
  return retired ? { ok: false, problems: [retired] } : parsed;
}

async function judgeLinks(tx: Transaction, relationshipId: string, fit: Recoded[], codebook: Codebook) {
  const linkIds = new Map<string, string>();
  if (fit.length === 0) return { going: fit, kept: [], linkIds };
  const standing = await neighboursOfMany(tx, relationshipId, fit);
  for (const { id, rowId } of standing) linkIds.set(id, rowId);
  const changed = fit.map(({ slug, after }) => linkedSignal(slug, after, findType(codebook, after.type)));
  const { stay } = await inSlices(judgedTogether(standing, changed));
  const kept: Unfit[] = [];
  for (const signal of fit) {
    const problems = stay.get(signal.slug);
    if (problems) kept.push({ ...signal, problems });
  }
  return { going: fit.filter(({ slug }) => !stay.has(slug)), kept, linkIds };
}

const byStart = (a: ChosenSignal, b: ChosenSignal) =>
  a.fields.start < b.fields.start ? -1 : a.fields.start > b.fields.start ? 1 : a.slug < b.slug ? -1 : 1;

import assert from "node:assert/strict";
import { LIVE } from "@/lib/charts/address/vintage";
import type { Codebook, SignalType } from "@/lib/codebook/codebook";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import type { RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { previewRecoding } from "./recode-preview";
import { recodeSignals } from "./recode-writing";

export const REASON = "Visits of ministers have become ordinary.";

/** Version 2 with some of its types changed, as the next one. */
export async function nextCodebook(changed: Record<string, Partial<SignalType>> = {}): Promise<Codebook> {
  const live = await currentCodebook();
  const types = CODEBOOK_2.types.map((type) => ({ ...type, ...changed[type.code] }));
  const content = JSON.parse(JSON.stringify({ ...CODEBOOK_2, version: live.version + 1, types }));
  await db.codebookVersion.create({ data: { version: content.version, content, note: "for a test" } });
  return currentCodebook();
}

/** The mildest choice of some types of a relationship. */
export const choiceOf = (
  relationship: string,
  types: RecodeChoice["types"] = "all",
  change: Partial<RecodeChoice> = {},
): RecodeChoice => ({
  ...{ relationship, types, under: "earlier", from: null, to: null, into: null, intensity: "kept" },
  ...change,
});

export async function preview(choice: RecodeChoice) {
  return previewRecoding(await personOf("ADMIN"), choice);
}

/** Recodes exactly what a preview of this moment shows. */
export async function recode(choice: RecodeChoice) {
  const { fingerprint: shown } = await preview(choice);
  const answer = await recodeSignals(await personOf("ADMIN"), choice, { reason: REASON, shown });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
}

/** What the pages of a relationship read now. */
export async function readNow(slug: string) {
  const base = await loadReadingBase(await getRelationship(slug), LIVE);
  const { index, stage, direction } = readingOn(base, base.opens);
  return { index, stage, direction, verdict: (await readVerdict(base)).sentence };
}

/** The newest wording of a signal: revision, codebook version, type and intensity. */
export async function wordingOf(slug: string) {
  const { number, kind, codebookVersion, type, intensity, reason, provisional } =
    await db.signalRevision.findFirstOrThrow({ where: { signal: { slug } }, orderBy: { number: "desc" } });
  return { number, kind, codebook: codebookVersion, type, intensity: Number(intensity), reason, provisional };
}

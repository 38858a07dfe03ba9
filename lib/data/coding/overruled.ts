import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { findType } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { deviationOf } from "@/lib/engine/draws/coding-lean";
import { differingFields } from "./agreed-fields";
import { fieldsOfCoding } from "./own-coding";

/** A coding of one’s own that an editor did not take as it was. */
export interface Overruled {
  id: string;
  title: string;
  relationship: { slug: string; name: string };
  /** What holds in its place; null: there is no signal of it. */
  taken: SignalFields | null;
  own: SignalFields;
  /** Where the two differ. */
  differing: (keyof SignalFields)[];
  reason: string;
  editor: string;
  /** ISO moment. */
  settledAt: string;
  /** Slug of the signal that came of it. */
  signal: string | null;
}

/** How one coder’s intensities lie to the defaults of the codebook, by the sign of the type; null: no such coding. */
export interface OwnLean {
  positive: { codings: number; mean: number } | null;
  negative: { codings: number; mean: number } | null;
}

export interface OwnRecord {
  /** Codings of one’s own that an editor has settled. */
  settled: number;
  /** Newest first. */
  overruled: Overruled[];
  /** Happenings of documents of one’s own that the other coder alone found, and an editor took. */
  missed: Missed[];
  lean: OwnLean;
}

export interface Missed {
  title: string;
  relationship: { slug: string; name: string };
  reason: string;
  editor: string;
  settledAt: string;
  signal: string | null;
}

/**
 * What became of one’s own codings of the sample: where and why an editor decided otherwise, and which way one’s own
 * intensities lean: the mean of sgn(default) · (v − default) over all of one’s own codings that stand, above 0 stronger than
 * the codebook. Of the other coder nothing is told but what the editor wrote.
 */
export async function ownRecord(person: Person | null): Promise<OwnRecord> {
  const { id: me } = authorise(person, "signal.write");
  const [codings, missed, lean] = await Promise.all([ownSettled(me), ownMissed(me), ownLean(me)]);
  const settled = codings.flatMap((coding) => {
    const { settlement } = coding;
    return settlement ? [{ ...coding, settlement }] : [];
  });
  const overruled = settled.flatMap(({ id, fields, item, settlement }) => {
    const own = fieldsOfCoding(fields);
    const taken = settlement.fields === null ? null : fieldsOfCoding(settlement.fields);
    const differing = taken === null ? [] : differingFields(own, taken).filter((name) => !WORDS.has(name));
    if (taken !== null && differing.length === 0) return [];
    const { reason, author, signal, recordedAt } = settlement;
    return [
      {
        id,
        title: own.title,
        relationship: item.relationship,
        taken,
        own,
        differing,
        reason,
        editor: author.name,
        settledAt: recordedAt.toISOString(),
        signal: signal?.slug ?? null,
      },
    ];
  });
  overruled.sort((a, b) => (a.settledAt < b.settledAt ? 1 : -1));
  return { settled: settled.length, overruled, missed, lean };
}

/** Wording is nobody’s mistake. */
const WORDS: ReadonlySet<keyof SignalFields> = new Set([
  "title",
  "text",
  "intensityReason",
  "gradeReason",
  "dateAsWritten",
  "dateBasis",
  "reports",
  "figures",
  "facts",
]);

async function ownSettled(coderId: string) {
  const codings = await db.coding.findMany({
    where: { coderId, item: { adjudications: { some: {} } } },
    select: {
      id: true,
      fields: true,
      item: {
        select: {
          relationship: { select: { slug: true, name: true } },
          adjudications: {
            include: { author: { select: { name: true } }, signal: { select: { slug: true } } },
          },
        },
      },
    },
  });
  return codings.map(({ item, ...coding }) => ({
    ...coding,
    item,
    settlement: item.adjudications.find(({ firstId, secondId }) => [firstId, secondId].includes(coding.id)),
  }));
}

async function ownMissed(coderId: string): Promise<Missed[]> {
  const rows = await db.adjudication.findMany({
    where: {
      choice: { not: "NEITHER" },
      OR: [1, 2].map((part) => ({
        [part === 1 ? "firstId" : "secondId"]: null,
        item: { tasks: { some: { part, coderId } } },
      })),
    },
    orderBy: { recordedAt: "desc" },
    include: {
      author: { select: { name: true } },
      signal: { select: { slug: true } },
      item: { select: { relationship: { select: { slug: true, name: true } } } },
    },
  });
  return rows.map(({ fields, item, reason, author, signal, recordedAt }) => ({
    title: fields === null ? "" : fieldsOfCoding(fields).title,
    relationship: item.relationship,
    reason,
    editor: author.name,
    settledAt: recordedAt.toISOString(),
    signal: signal?.slug ?? null,
  }));
}

async function ownLean(coderId: string): Promise<OwnLean> {
  const codings = await db.coding.findMany({
    where: { coderId, kind: "SIGNAL", withdrawn: false, replacedBy: null },
    select: { fields: true, codebookVersion: true },
  });
  const versions = [...new Set(codings.map(({ codebookVersion }) => codebookVersion))];
  const codebooks = new Map(
    await Promise.all(versions.map(async (version) => [version, await getCodebook(version)] as const)),
  );
  const sides = { positive: [] as number[], negative: [] as number[] };
  for (const { fields: kept, codebookVersion } of codings) {
    const { type, intensity, scored } = fieldsOfCoding(kept);
    const codebook = codebooks.get(codebookVersion);
    const usual = codebook && findType(codebook, type)?.defaultIntensity;
    const deviation = usual === undefined || !scored ? null : deviationOf(intensity, usual);
    if (deviation !== null) sides[Number(usual) > 0 ? "positive" : "negative"].push(deviation);
  }
  const meanOf = (all: readonly number[]) =>
    all.length === 0
      ? null
      : { codings: all.length, mean: all.reduce((sum, one) => sum + one, 0) / all.length };
  return { positive: meanOf(sides.positive), negative: meanOf(sides.negative) };
}

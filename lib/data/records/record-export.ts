import { recordLine } from "@/lib/codebook/record-format";
import { listCoverageRecords } from "@/lib/data/coverage/coverage-records";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { NotFound } from "@/lib/data/problems";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { speakingRevisions } from "@/lib/data/signals/speaking";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** PostgreSQL takes at most 32,767 parameters a statement, and the client asks for what belongs to its rows by all their ids. */
const SIGNALS_A_QUERY = 2_000;

/** The next of the signals that speak, by id. */
const signalsAfter = (slug: string, speaking: Prisma.SignalRevisionWhereInput) =>
  db.signalRevision.findMany({
    where: { AND: [speaking, { voided: false, signal: { slug: { gt: slug } } }] },
    orderBy: { signal: { slug: "asc" } },
    select: { ...revisionColumns, signal: { select: { slug: true } } },
    take: SIGNALS_A_QUERY,
  });

/** A relationship in the record format, in parts: many signals are no one text. */
export interface ExportedRecords {
  /** What the records can depend on, short: they read alike as long as it does. */
  state: string;
  parts: AsyncGenerator<string>;
}

interface ExportOptions {
  internal: boolean;
  codedOn?: string | null;
}

/**
 * A relationship in the record format, as it stands or as it was called, covered and coded on a moment: what is imported again
 * gives the same readings. What it is about and its periods have no revisions: they are those of now.
 */
export async function streamRecords(slug: string, options: ExportOptions): Promise<ExportedRecords> {
  const { codedOn = null } = options;
  const relationship = relationshipIn(await getRelationship(slug), codedOn);
  const { id, dataVersion, archived, states, ...fields } = relationship;
  const first = recordLine("relationship", fields);
  const last = await linesAfterSignals(id, options);
  const speaking = await speakingRevisions(id, codedOn);
  return {
    state: JSON.stringify([first, last, dataVersion, codedOn]),
    parts: partsOf(first, speaking, last),
  };
}

/** The same as one text. */
export async function exportRecords(slug: string, options: ExportOptions): Promise<string> {
  let text = "";
  for await (const part of (await streamRecords(slug, options)).parts) text += part;
  return text;
}

async function* partsOf(
  first: string,
  speaking: Prisma.SignalRevisionWhereInput,
  last: readonly string[],
): AsyncGenerator<string> {
  yield `${first}\n`;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const signals = await signalsAfter(after, speaking);
    yield signals
      .map(({ signal, ...revision }) =>
        recordLine("signal", {
          id: signal.slug,
          codebook: revision.codebookVersion,
          ...fieldsOfRevision(revision),
        }),
      )
      .map((line) => `${line}\n`)
      .join("");
    after = signals.at(-1)?.signal.slug;
  }
  yield last.map((line) => `${line}\n`).join("");
}

async function linesAfterSignals(id: string, { internal, codedOn = null }: ExportOptions): Promise<string[]> {
  const lines: string[] = [];
  const annotations = await db.annotation.findMany({
    where: { relationshipId: id, removedAt: null, ...(internal ? {} : { public: true }) },
    orderBy: [{ startDay: "asc" }, { id: "asc" }],
  });
  for (const { title, text, startDay, endDay, public: open } of annotations)
    lines.push(
      recordLine("annotation", {
        title,
        text,
        start: isoOfColumn(startDay),
        end: isoOrNull(endDay),
        public: open,
      }),
    );
  for (const { from, to, state, sources, note } of await listCoverageRecords(
    id,
    codedOn === null ? null : new Date(codedOn),
  ))
    lines.push(recordLine("coverage", { from, to, state, sources, note }));
  const stored = await db.relationship.findUnique({ where: { id }, select: { leftOut: true } });
  if (!stored) throw new NotFound("the relationship");
  if (Array.isArray(stored.leftOut))
    for (const entry of stored.leftOut)
      if (typeof entry === "object" && entry !== null) lines.push(recordLine("left-out", entry));
  return lines;
}

import { type Codebook, findType } from "@/lib/codebook/codebook";
import { linkProblems } from "@/lib/codebook/links/link-problems";
import { type LinkedSignal, linkedSignal } from "@/lib/codebook/links/linked-signal";
import { toldOfOther } from "@/lib/codebook/links/told-of-other";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import type { FieldProblem } from "@/lib/data/problems";
import type { Transaction } from "@/lib/db/client";
import { linkedTo, linkNeighbours, type Neighbour } from "./link-neighbours";

export interface LinksRead {
  /** What is wrong with the links, each at its field. */
  problems: FieldProblem[];
  /** Ids of the rows of the signals around it, by slug. */
  ids: Map<string, string>;
}

/** No public id can look like this one. */
const NEW = "~new";

/**
 * Judges the links of a signal, new (`self` null) or standing, among those that it touches. What was wrong with others before is
 * theirs; what the change would make wrong is told here.
 */
export async function readLinks(
  tx: Transaction,
  relationshipId: string,
  self: string | null,
  fields: SignalFields,
  codebook: Codebook,
): Promise<LinksRead> {
  const around = await linkNeighbours(tx, relationshipId, self, fields);
  const ids = new Map([...around].map(([slug, { rowId }]) => [slug, rowId]));
  const mine = linkedSignal(self ?? NEW, fields, findType(codebook, fields.type));
  return { problems: problemsAmong(around, mine), ids };
}

const HERE = "in this relationship";

function problemsAmong(around: Map<string, Neighbour>, mine: LinkedSignal): FieldProblem[] {
  const others = [...around.values()].filter(({ id }) => id !== mine.id);
  const said = ({ id, field, message }: { id: string; field: string; message: string }) =>
    `${id} ${field} ${message}`;
  const known = new Set(linkProblems([...around.values()], HERE).map(said));
  // Last, so that of two that exclude each other this one is at fault.
  const now = linkProblems([...others, mine], HERE);
  const own = now.filter(({ id }) => id === mine.id);
  // A circle is told once, at the signal that closes it.
  if (own.length > 0) return own.map(({ field, message }) => ({ field, message }));
  return now
    .filter((problem) => !known.has(said(problem)))
    .map((problem) => ({
      field: problem.field === "facetOf" ? "facetOf" : "",
      message: toldOfOther(problem),
    }));
}

/** Slugs of the standing signals that link to this one in any way; five at most. */
export async function linksTo(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.signal.findMany({
    where: { currentRevision: { voided: false, OR: linkedTo(id) } },
    select: { slug: true },
    orderBy: { slug: "asc" },
    take: 5,
  });
  return rows.map((row) => row.slug);
}

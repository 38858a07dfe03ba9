import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { NotFound } from "@/lib/data/problems";
import { isRecordId } from "@/lib/data/record-id";
import { db, type Transaction } from "@/lib/db/client";
import type { CandidateState } from "../candidate-query";
import { ONE_HELD, withShortWait } from "./short-wait";

const columns = {
  relationshipId: true,
  state: true,
  reason: true,
  signalId: true,
  signal: { select: { id: true, slug: true } },
  decidedAt: true,
  decidedById: true,
  decidedBy: { select: { name: true } },
  relationship: { select: { slug: true, archivedAt: true } },
} as const;

interface Decided {
  state: CandidateState;
  reason: string;
  decidedAt: Date | null;
  decidedBy: { name: string } | null;
}

const DONE: Record<Exclude<CandidateState, "OPEN">, string> = {
  DISCARDED: "discarded this candidate",
  CODED: "made a signal of this candidate",
  REPORTED: "added this candidate to a signal",
};

/** Who decided what of a candidate and when, as a sentence; null: nobody has. */
function decidedWords({ state, reason, decidedAt, decidedBy }: Decided): string | null {
  if (state === "OPEN") return null;
  // Nobody did: no row tells of it any more.
  if (decidedBy === null) return reason.replace(/\.$/, "");
  const when = decidedAt === null ? "" : ` on ${formatMoment(decidedAt.toISOString())}`;
  const why = reason === "" ? "" : `: ${isolate(reason)}`;
  return `${isolate(decidedBy.name)} ${DONE[state]}${when}${why}`;
}

/** What somebody else has made of a candidate that a form was filled in from; null: it is open, or what this form itself has saved. */
export async function findDecided(
  person: Person | null,
  candidateId: string,
  formId: string,
): Promise<string | null> {
  authorise(person, "signal.write");
  if (!isRecordId(candidateId)) return null;
  const found = await db.eventCandidate.findUnique({ where: { id: candidateId }, select: columns });
  return found === null || found.signalId === formId ? null : decidedWords(found);
}

/** A candidate whose row is locked, and what was decided of it. Before the lock of the relationship is taken. */
export async function lockCandidate(tx: Transaction, id: string) {
  await withShortWait(
    tx,
    ONE_HELD,
    () => tx.$queryRaw`SELECT FROM "EventCandidate" WHERE "id" = ${id}::uuid FOR UPDATE`,
  );
  const found = await tx.eventCandidate.findUnique({ where: { id }, select: columns });
  if (!found) throw new NotFound("the candidate");
  return { ...found, decided: decidedWords(found) };
}

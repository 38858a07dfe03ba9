import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { recordId } from "@/lib/data/record-id";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

export type CandidateActKind = "DISCARDED" | "REOPENED" | "CODED" | "REPORTED" | "UNDONE";

const ACTION: Record<CandidateActKind, string> = {
  DISCARDED: "candidate.discard",
  REOPENED: "candidate.reopen",
  CODED: "candidate.code",
  REPORTED: "candidate.report",
  UNDONE: "candidate.undo",
};

/** What is decided of candidates, and by whom. */
export interface Deciding {
  relationshipId: string;
  actorId: string;
  kind: CandidateActKind;
  reason: string;
  /** { filter } that they were chosen by, { ids }, or the { signal } that came of one, with the { keys } of its new reports. */
  besides: Prisma.InputJsonObject;
  undoesId?: string;
}

/** What was done, by the id that it can be taken back by; null: nothing was. */
export interface Done {
  act: string | null;
  count: number;
}

/**
 * Decides candidates in one statement however many they are, with the act, the candidates of the act and a row of the audit log. `chosen` selects
 * their ids; it reads `c`, locks each in the order of the ids, and names only those that may be decided so. `change` is what becomes of them.
 */
export async function decide(
  tx: Transaction,
  { relationshipId, actorId, kind, reason, besides, undoesId }: Deciding,
  chosen: Prisma.Sql,
  change: Prisma.Sql,
): Promise<Done> {
  const [{ id: act } = { id: "" }] = await tx.$queryRaw<{ id: string }[]>`SELECT gen_random_uuid() AS "id"`;
  const count = await tx.$executeRaw`
    WITH chosen AS MATERIALIZED (${chosen}),
    decided AS (
      UPDATE "EventCandidate" c SET ${change}, "version" = c."version" + 1
      FROM chosen WHERE c."id" = chosen."id" RETURNING c."id", c."version"),
    act AS (
      INSERT INTO "CandidateAct" ("id", "relationshipId", "kind", "count", "reason", "besides", "undoesId", "actorId")
      SELECT ${act}::uuid, ${relationshipId}::uuid, ${kind}::"CandidateActKind", count(*), ${reason},
        ${JSON.stringify(besides)}::jsonb, ${undoesId ?? null}::uuid, ${actorId}::uuid
      FROM decided HAVING count(*) > 0)
    INSERT INTO "CandidateActed" ("actId", "candidateId", "version") SELECT ${act}::uuid, "id", "version" FROM decided`;
  if (count === 0) return { act: null, count };
  await writeAudit(tx, {
    actorId,
    action: ACTION[kind],
    subject: "candidate-act",
    subjectId: act,
    after: { ...besides, count, ...(reason && { reason }), ...(undoesId && { undoes: undoesId }) },
  });
  return { act, count };
}

/** Decided by somebody now, over all of its rows. */
export const decidedBy = (actorId: string) =>
  Prisma.sql`"decidedById" = ${actorId}::uuid, "decidedAt" = now(), "moved" = false`;

/** Back before coders, as one that nobody has decided; what moved meanwhile is formed anew. */
export const OPENED = Prisma.sql`"state" = 'OPEN', "reason" = '', "decidedById" = NULL, "decidedAt" = NULL, "signalId" = NULL`;

/** One’s own act on candidates, as whoever did it is told. */
export interface CandidateAct {
  kind: CandidateActKind;
  count: number;
  undone: boolean;
}

/** One’s own act; null: there is none of this id. */
export async function findCandidateAct(person: Person | null, id: string): Promise<CandidateAct | null> {
  const { id: actorId } = authorise(person, "signal.write");
  const found = await db.candidateAct.findFirst({
    where: { id: recordId(id, "the act"), actorId },
    select: { kind: true, count: true, undoneBy: { select: { id: true } } },
  });
  return found && { kind: found.kind, count: found.count, undone: found.undoneBy !== null };
}

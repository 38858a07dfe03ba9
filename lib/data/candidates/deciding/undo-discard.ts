import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { lockMapping } from "@/lib/data/event-files/mapping/current-mapping";
import type { Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decide, OPENED } from "./candidate-acts";
import { LONG_ACT } from "./chosen";
import { formAnew } from "./form-anew";
import { refuseInArchived } from "./refuse-archived";
import { SOME_HELD, withShortWait } from "./short-wait";

/** Takes back, once, what one discarded together, where it still stands as one left it. */
export async function undoDiscard(
  person: Person | null,
  act: string,
): Promise<Outcome<{ count: number; left: number }>> {
  const { id: actorId } = authorise(person, "signal.write");
  recordId(act, "the act");
  return outcome(() =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`undo ${act}`}, 0))`;
      const done = await tx.candidateAct.findFirst({
        where: { id: act, actorId, kind: "DISCARDED" },
        select: { relationshipId: true, count: true, undoneBy: { select: { id: true } } },
      });
      if (!done) refuse("", "There is nothing of this kind to take back.");
      if (done.undoneBy) refuse("", "This was taken back already.");
      const { relationshipId } = done;
      await refuseInArchived(tx, relationshipId);
      const deciding = {
        relationshipId,
        actorId,
        kind: "UNDONE",
        reason: "",
        besides: {},
        undoesId: act,
      } as const;
      const { act: undoing, count } = await withShortWait(tx, SOME_HELD, async () => {
        // Before the candidates, as whoever changes event codes takes it.
        await lockMapping(tx, "beside others");
        return decide(tx, deciding, lockedAsActed(act), OPENED);
      });
      if (undoing !== null) await formAnew(tx, undoing);
      return { count, left: done.count - count };
    }, LONG_ACT),
  );
}

/** Which act on a candidate this person can take back from its page: their own, not taken back yet, by which it stands as it was left. */
export async function undoableOf(actorId: string, candidateId: string): Promise<Set<string>> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT act."id" FROM "CandidateActed" d JOIN "CandidateAct" act ON act."id" = d."actId"
      JOIN "EventCandidate" c ON c."id" = d."candidateId" JOIN "Relationship" r ON r."id" = act."relationshipId"
    WHERE d."candidateId" = ${candidateId}::uuid AND act."actorId" = ${actorId}::uuid AND act."kind" = 'DISCARDED'
      AND r."archivedAt" IS NULL AND NOT EXISTS (SELECT FROM "CandidateAct" u WHERE u."undoesId" = act."id")
      AND c."state" = 'DISCARDED' AND c."version" = d."version"`;
  return new Set(found.map(({ id }) => id));
}

/** What an act discarded and nobody has decided since, each locked in one order for everybody. */
const lockedAsActed = (act: string) => Prisma.sql`
  SELECT c."id" FROM "EventCandidate" c JOIN "CandidateActed" a ON a."candidateId" = c."id"
  WHERE a."actId" = ${act}::uuid AND c."state" = 'DISCARDED' AND c."version" = a."version" ORDER BY c."id" FOR UPDATE OF c`;

import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { REASON_MAX } from "@/lib/codebook/limits";
import { words } from "@/lib/codebook/text-fields";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { noteAct } from "./batches";
import { lease, lockTurns, oneAtATime } from "./turns";

/** How a turn ends. Why there is nothing to code, or what is doubtful, has to be said. */
export const endOfTurn = z
  .object({
    state: z.enum(["DONE", "NOTHING", "DOUBTFUL"], "choose how it ends"),
    reason: words(REASON_MAX, "the reason").default(""),
  })
  .refine(({ state, reason }) => state === "DONE" || reason !== "", {
    path: ["reason"],
    error: "say why, so that nobody reads it again for nothing",
  });

const seenVersion = z.object({ version: z.coerce.number().int() });

/** Ends one’s own turn as it was seen: where the form shows another state than what stands, that is told. */
export async function finishItem(
  person: Person | null,
  itemId: string,
  input: unknown,
): Promise<Outcome<{ version: number }>> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(async () => {
    const { state, reason } = parseInput(endOfTurn, input);
    const { version } = parseInput(seenVersion, input);
    return db.$transaction(async (tx) => {
      const own = await ownTurn(tx, itemId, me);
      if (own.state !== "CODING") refuse("", "You do not have this document before you: take it first.");
      if (own.version !== version)
        throw new Refusal(
          [{ field: "", message: "This document was finished or taken up in another window meanwhile." }],
          { version: String(own.version) },
        );
      await tx.inboxTask.update({
        where: { id: own.id },
        data: {
          state,
          reason,
          leaseUntil: null,
          finishedAt: await databaseClock(tx),
          version: { increment: 1 },
        },
      });
      const [before, after] = [{ state: own.state }, { state, reason }];
      await noteAct(tx, me, "inbox.finish", { itemId, before, after });
      return { version: version + 1 };
    });
  });
}

/**
 * Opens a document again that one has finished. An editor gives one back to everybody in which somebody else found nothing, or doubt, or
 * from which they do not come back.
 */
export async function reopenItem(
  person: Person | null,
  itemId: string,
): Promise<Outcome<{ version: number; mine: boolean }>> {
  const { id: me } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(() =>
    db.$transaction(async (tx) => {
      await oneAtATime(tx, me);
      const turns = await lockTurns(tx, itemId);
      const own = turns.find(({ coderId }) => coderId === me);
      if (own) {
        if (own.state === "CODING") refuse("", "You have this document before you already.");
        if ((await tx.adjudication.count({ where: { itemId } })) > 0)
          refuse("", "An editor has settled what was coded from this document: it stays as it is.");
        const { version } = await lease(tx, me, own, null);
        const before = { state: own.state };
        await noteAct(tx, me, "inbox.reopen", { itemId, before, after: { state: "CODING" } });
        return { version, mine: true };
      }
      if (!can(person, "summary.write"))
        refuse("", "Only whoever finished it, or an editor, opens it again.");
      // Where a turn is free the document is shown as one to do: what became of the other is told to nobody without a turn.
      if (turns.some(({ free }) => free)) refuse("", "It is to do: take it.");
      const other = turns.find(({ state }) => state !== "DONE");
      if (!other) refuse("", "It has been coded: its codings are changed, not the document opened again.");
      const live = await tx.inboxTask.count({
        where: { id: other.id, leaseUntil: { gt: await databaseClock(tx) } },
      });
      if (live > 0) refuse("", "Somebody is coding this document.");
      const data = { state: "TODO", coderId: null, leaseUntil: null, finishedAt: null, reason: "" } as const;
      const { version } = await tx.inboxTask.update({
        where: { id: other.id },
        data: { ...data, version: { increment: 1 } },
        select: { version: true },
      });
      const before = { state: other.state, coderId: other.coderId };
      await noteAct(tx, me, "inbox.free", { itemId, before, after: { state: "TODO" } });
      return { version, mine: false };
    }),
  );
}

async function ownTurn(tx: Transaction, itemId: string, me: string) {
  await tx.$queryRaw`SELECT 1 FROM "InboxTask" WHERE "itemId" = ${itemId}::uuid AND "coderId" = ${me}::uuid FOR UPDATE`;
  const own = await tx.inboxTask.findFirst({
    where: { itemId, coderId: me },
    select: { id: true, state: true, version: true },
  });
  return own ?? refuse("", "You do not have this document before you: take it first.");
}

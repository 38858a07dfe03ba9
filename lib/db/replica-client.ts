import type { PrismaClient } from "./generated/client";
import { currentReading, type Reading } from "./reading-source";
import { promotionsSeen } from "./standby-client";

/** Tables that no reading asks and whose writes renew no reading version: a replica that holds the version may lack their newest rows. */
export const ALWAYS_PRIMARY: readonly string[] = [
  "accessLink",
  "account",
  "adjudication",
  "auditEvent",
  "candidateAct",
  "candidateActed",
  "coding",
  "codingDraft",
  "codingPairing",
  "codingQuestion",
  "dictionaryVersion",
  "editionProposal",
  "eventCandidate",
  "eventFile",
  "eventFilePart",
  "eventMapping",
  "eventRowChange",
  "eventRowKept",
  "eventRowStaged",
  "evidenceMark",
  "houseAnswer",
  "importDraft",
  "importRun",
  "importedRevision",
  "inboxApart",
  "inboxFile",
  "inboxItem",
  "inboxTask",
  "inboxText",
  "mailDelivery",
  "mailRequest",
  "jobWorker",
  "outboxEntry",
  "overlapSetting",
  "ownKeys",
  "readingChange",
  "readingVersion",
  "referenceDraft",
  "session",
  "sheetDraft",
  "sheetMapping",
  "signInAttempt",
  "signalDraft",
  "subscriber",
  "subscription",
  "suggestion",
  "verification",
  "watchedSignal",
  "weekClose",
];

const WRITES = /^(create|update|upsert|delete)/;

/** Whether something that is asked of the client may go to a replica. Transactions, locks and statements by hand that write never do. */
export function mayBeRead(key: string | symbol): boolean {
  if (typeof key !== "string" || ALWAYS_PRIMARY.includes(key)) return false;
  return !key.startsWith("$") || key === "$queryRaw";
}

/**
 * A client that asks a replica, and the primary wherever the replica does not answer, for whatever reason: a statement that is cancelled or refused there, a
 * connection that is gone, a table that is not there yet, a standby that is none any more. From then on the whole reading stays with the primary,
 * so that it never sees something and then its earlier state.
 */
export function replicaClient(replica: PrismaClient, primary: () => PrismaClient): object {
  return replica.$extends({
    query: {
      $allOperations: async ({ model, operation, args, query }) => {
        const onPrimary = () => ask(primary(), model, operation, args);
        const reading = currentReading();
        if (!reading || reading.left) return await onPrimary();
        if (WRITES.test(operation)) return await written(reading, onPrimary);
        const promotions = promotionsSeen();
        try {
          const found: unknown = await query(args);
          if (promotionsSeen() === promotions) return found;
        } catch (problem) {
          if (saysNothingIsThere(problem)) throw problem;
        }
        reading.left = true;
        return await onPrimary();
      },
    },
  });
}

/** Whoever reads what they have just written must find it. */
async function written(reading: Reading, onPrimary: () => Promise<unknown>): Promise<unknown> {
  const done = await onPrimary();
  reading.left = true;
  return done;
}

const saysNothingIsThere = (problem: unknown) =>
  problem instanceof Error && "code" in problem && problem.code === "P2025";

async function ask(
  client: PrismaClient,
  model: string | undefined,
  operation: string,
  args: unknown,
): Promise<unknown> {
  const owner: unknown =
    model === undefined ? client : Reflect.get(client, model.charAt(0).toLowerCase() + model.slice(1));
  const asked: unknown = owner instanceof Object ? Reflect.get(owner, operation) : undefined;
  if (typeof asked !== "function") throw new Error(`the client has no ${model ?? ""} ${operation}`);
  return await asked.call(owner, args);
}

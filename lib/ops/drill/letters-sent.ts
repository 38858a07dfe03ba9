import { until } from "./own-processes";
import { rowsOf } from "./store";

const LISTED_MS = 120_000;

/** Readers who asked for every week of every relationship, a while ago. */
export async function addSubscribers(url: string, count: number): Promise<void> {
  await rowsOf(
    url,
    `WITH s AS (
       INSERT INTO "Subscriber" ("id", "email", "confirmedAt", "createdAt")
       SELECT gen_random_uuid(), 'reader' || n || '@example.org', now() - interval '1 day', now() - interval '1 day'
       FROM generate_series(1, $1::int) AS n RETURNING "id")
     INSERT INTO "Subscription" ("id", "subscriberId", "kind", "createdAt")
     SELECT gen_random_uuid(), s."id", 'WEEKLY', now() - interval '1 day' FROM s`,
    [count],
  );
}

interface LettersJudged {
  /** That came twice, or that no row of the delivery log tells of. */
  doubled: string[];
  /** Noted as sent and not come, never queued, or come and neither noted as sent nor listed as uncertain. */
  lost: string[];
  uncertain: number;
}

/** Judges the letters that came to the sink by what the delivery log tells: at most one for each reader and edition, and each whose fate is unknown listed. */
export async function lettersGoneWrong(url: string, letters: readonly string[]): Promise<LettersJudged> {
  await listUncertain(url);
  const rows = await rowsOf<{ id: string; state: string; who: string }>(
    url,
    `SELECT "messageId" AS id, "state"::text AS state, "address" || ' of ' || "about" AS who FROM "MailDelivery"`,
  );
  const came = new Map<string, number>();
  for (const letter of letters) {
    const [, id = "a letter without an id"] = /^message-id:\s*<([^>]+)>/im.exec(letter) ?? [];
    came.set(id, (came.get(id) ?? 0) + 1);
  }
  const judged: LettersJudged = { doubled: [], lost: [], uncertain: 0 };
  for (const { id, state, who } of rows) {
    const times = came.get(id) ?? 0;
    came.delete(id);
    if (times > 1) judged.doubled.push(`the letter to ${who} came ${times} times`);
    if (state === "UNCERTAIN") judged.uncertain++;
    else if ((state === "SENT") !== times > 0)
      judged.lost.push(`the letter to ${who} is ${state} and came ${times} times`);
  }
  for (const id of came.keys()) judged.doubled.push(`${id} came, and the delivery log tells of none such`);
  judged.lost.push(...(await neverQueued(url)));
  return judged;
}

/** Mails of a process that is gone are listed as uncertain after a while; here that while is over at once. */
async function listUncertain(url: string): Promise<void> {
  const sending = `SELECT 1 FROM "MailDelivery" WHERE "state" IN ('SENDING', 'QUEUED')`;
  if ((await rowsOf(url, sending)).length === 0) return;
  await rowsOf(
    url,
    `UPDATE "MailDelivery" SET "claimedAt" = now() - interval '1 hour' WHERE "state" = 'SENDING'`,
  );
  await rowsOf(
    url,
    `INSERT INTO "OutboxEntry" ("id", "topic", "payload") VALUES (gen_random_uuid(), 'mail', '{}')`,
  );
  await until(async () => (await rowsOf(url, sending).catch(() => [1])).length === 0, LISTED_MS);
}

async function neverQueued(url: string): Promise<string[]> {
  const rows = await rowsOf<{ words: string }>(
    url,
    `SELECT s."email" || ' got no letter of edition ' || e.id AS words FROM "SummaryEdition" e CROSS JOIN "Subscriber" s
     WHERE NOT EXISTS (SELECT 1 FROM "MailDelivery" m WHERE m."editionId" = e.id AND m."subscriberId" = s."id")`,
  );
  return rows.map(({ words }) => words);
}

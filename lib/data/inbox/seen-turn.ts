import { Prisma } from "@/lib/db/generated/client";

/**
 * Whether a turn can be taken: nobody has it, or whoever had it let the time run out before there was a coding. One that holds a coding
 * stays with its coder until an editor sets it free, so that nobody goes on in the sample with what somebody else began.
 */
export function isFree(turn: "a" | "b" | "t"): Prisma.Sql {
  const t = Prisma.raw(`"${turn}"`);
  return Prisma.sql`(${t}."state" = 'TODO' OR (${t}."state" = 'CODING' AND ${t}."leaseUntil" <= now()
    AND NOT EXISTS (SELECT 1 FROM "Coding" c WHERE c."itemId" = ${t}."itemId" AND c."taskId" = ${t}."id")))`;
}

/**
 * Each document (`i`) with the one turn of it that this person is shown (`seen`): their own, else one that is free, else the first. Of a
 * second turn beside it nothing is told: neither that there is one, nor what became of it.
 */
export function seenTurns(personId: string): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`"InboxItem" i
    JOIN "InboxTask" a ON a."itemId" = i."id" AND a."part" = 1
    LEFT JOIN "InboxTask" b ON b."itemId" = i."id" AND b."part" = 2
    CROSS JOIN LATERAL (SELECT b."id" IS NOT NULL AND a."coderId" IS DISTINCT FROM ${me}
      AND (b."coderId" = ${me} IS TRUE OR (NOT ${isFree("a")} AND ${isFree("b")})) AS "second") which
    CROSS JOIN LATERAL (SELECT
      CASE WHEN which."second" THEN b."id" ELSE a."id" END AS "taskId",
      (CASE WHEN which."second" THEN b."coderId" ELSE a."coderId" END = ${me}) IS TRUE AS "mine",
      CASE WHEN which."second" THEN ${isFree("b")} ELSE ${isFree("a")} END AS "free") turn
    CROSS JOIN LATERAL (SELECT
      turn."taskId", turn."mine",
      CASE WHEN turn."free" AND NOT turn."mine" THEN 'TODO'
        WHEN which."second" THEN b."state" ELSE a."state" END AS "state",
      CASE WHEN turn."free" AND NOT turn."mine" THEN NULL
        WHEN which."second" THEN b."coderId" ELSE a."coderId" END AS "coderId",
      CASE WHEN turn."free" AND NOT turn."mine" THEN ''
        WHEN which."second" THEN b."reason" ELSE a."reason" END AS "reason",
      CASE WHEN turn."free" AND NOT turn."mine" THEN NULL
        WHEN which."second" THEN b."leaseUntil" ELSE a."leaseUntil" END AS "leaseUntil",
      CASE WHEN turn."free" AND NOT turn."mine" THEN NULL
        WHEN which."second" THEN b."finishedAt" ELSE a."finishedAt" END AS "finishedAt",
      CASE WHEN which."second" THEN b."version" ELSE a."version" END AS "version") seen`;
}

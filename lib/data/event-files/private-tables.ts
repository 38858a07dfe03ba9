import type { Transaction } from "@/lib/db/client";

/** Whether rows stand among those of one’s own tables that may not be passed on, by the newest file that has each. */
export async function holdsPrivateRows(
  client: Pick<Transaction, "$queryRaw">,
  relationshipId: string,
): Promise<boolean> {
  const found = await client.$queryRaw<object[]>`
    SELECT file."id" FROM "EventFile" file
    WHERE file."relationshipId" = ${relationshipId}::uuid AND file."source" = 'own' AND file."state" = 'READ'
      AND file."choices"->'terms'->>'passedOn' = 'false'
      AND EXISTS (SELECT 1 FROM "EventRowKept" kept WHERE kept."lastFileId" = file."id" AND NOT kept."vanished")
    LIMIT 1`;
  return found.length > 0;
}

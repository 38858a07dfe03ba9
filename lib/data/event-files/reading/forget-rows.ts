import type { Transaction } from "@/lib/db/client";

/** Takes the first rows of a file, which were shown before it was confirmed, off its record: from now on what it held is what was kept of it. */
export async function forgetRows(tx: Transaction, fileId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventFile" SET "recognised" = jsonb_set("recognised", '{rows}', '[]')
    WHERE "id" = ${fileId}::uuid AND jsonb_typeof("recognised") = 'object'`;
}

import type { Transaction } from "@/lib/db/client";

/** Takes what a file brought: its parts, the rows that were put aside, and the first rows that its record shows before it is confirmed. From now on what it held is what was kept of it. */
export async function forgetContent(tx: Transaction, fileId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventFile" SET "recognised" = jsonb_set("recognised", '{rows}', '[]')
    WHERE "id" = ${fileId}::uuid AND jsonb_typeof("recognised") = 'object'`;
  await tx.eventRowStaged.deleteMany({ where: { fileId } });
  await tx.eventFilePart.deleteMany({ where: { fileId } });
}

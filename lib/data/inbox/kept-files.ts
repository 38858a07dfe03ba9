import type { Transaction } from "@/lib/db/client";
import type { SentFile } from "./adding";
import { digest } from "./content-key";
import { FILE_WAITS_DAYS } from "./item-limits";

/** Keeps a file as it came, once; its id. */
export async function keepFile(tx: Transaction, { name, mediaType, bytes }: SentFile): Promise<string> {
  const key = digest(bytes);
  await tx.inboxFile.createMany({
    data: [{ name, mediaType, size: bytes.byteLength, digest: key, bytes: new Uint8Array(bytes) }],
    skipDuplicates: true,
  });
  const { id } = await tx.inboxFile.findUniqueOrThrow({ where: { digest: key }, select: { id: true } });
  return id;
}

/** Throws files away that nobody has chosen an encoding for. */
export async function dropWaitingFiles(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "InboxFile" f WHERE f."createdAt" < now() - make_interval(days => ${FILE_WAITS_DAYS}::int)
      AND NOT EXISTS (SELECT 1 FROM "InboxItem" i WHERE i."fileId" = f."id")`;
}

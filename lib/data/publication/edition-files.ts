import { createHash } from "node:crypto";
import { db, type Transaction } from "@/lib/db/client";

export type EditionFileKind = "PAGE" | "PDF" | "CHART" | "PACKAGE";

/** Finished bytes of an edition. */
export interface EditionFile {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  sha256: string;
  madeAt: Date;
}

/** A finished file of an edition; null: it was not made, or not yet. */
export async function editionFile(editionId: string, kind: EditionFileKind): Promise<EditionFile | null> {
  return db.editionFile.findUnique({
    where: { editionId_kind: { editionId, kind } },
    select: { mediaType: true, bytes: true, sha256: true, madeAt: true },
  });
}

/** The kinds that there are of an edition, without their bytes. */
export async function listEditionFiles(editionId: string): Promise<EditionFileKind[]> {
  const rows = await db.editionFile.findMany({ where: { editionId }, select: { kind: true } });
  return rows.map(({ kind }) => kind);
}

/** Keeps a finished file once: the first to come is the one that is sent for ever, and who comes later changes nothing. */
export async function keepEditionFile(
  client: Transaction,
  editionId: string,
  kind: EditionFileKind,
  mediaType: string,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await client.editionFile.createMany({
    data: [{ editionId, kind, mediaType, bytes: new Uint8Array(bytes), sha256 }],
    skipDuplicates: true,
  });
}

import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { loadSampleItems, type SampleItem } from "./sample-items";

/** Whether somebody may see what two coders made of a document: not if one of the turns is their own. */
export const maySee = (personId: string, { turns }: Pick<SampleItem, "turns">) =>
  turns.every(({ coderId }) => coderId !== personId);

/** Holds back whoever else pairs or settles what was coded from a document, or opens it again, until the transaction ends. */
export async function lockSample(tx: Transaction, itemId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "InboxItem" WHERE id = ${recordId(itemId, "this document")}::uuid FOR NO KEY UPDATE`;
}

/** A document of the sample. That one is not finished, that it is not of the sample, and that there is none: all the same to whoever asks. */
export async function findSample(itemId: string, client: Transaction = db): Promise<SampleItem> {
  const [item] = await loadSampleItems({ id: recordId(itemId, "this document") }, client);
  if (!item) throw new NotFound("this document");
  return item;
}

/** The same for an editor who writes to it; refused to one who has a turn at it. */
export async function openSample(personId: string, itemId: string, client: Transaction): Promise<SampleItem> {
  const item = await findSample(itemId, client);
  if (!maySee(personId, item))
    refuse("", "You have coded from this document yourself: another editor settles it.");
  return item;
}

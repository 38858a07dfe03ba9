import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { columnOrNull } from "@/lib/data/day-column";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { getSettings } from "@/lib/data/settings";
import { db, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import type { SentFile } from "./adding";
import { noteAct } from "./batches";
import { contentKey } from "./content-key";
import { mayBeFetched } from "./fetch-hosts";
import { asKept } from "./item-rows";
import { KIND_OF } from "./item-words";
import { keepFile } from "./kept-files";
import { fetchAddress } from "./reading/fetch-address";
import { readDocuments } from "./reading/read-documents";

const REASON = "Fetched from its address";

/** Fetches the page of an address that was only kept, from a host that an administrator has allowed; its text comes to the desk. */
export async function fetchPage(
  person: Person | null,
  itemId: string,
  fetching: (address: string) => ReturnType<typeof fetchAddress> = fetchAddress,
): Promise<Outcome<{ title: string }>> {
  const { id: actorId } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(async () => {
    const item = await db.inboxItem.findUnique({
      where: { id: itemId },
      select: { address: true, kind: true },
    });
    if (!item) throw new NotFound("the document");
    const { address } = item;
    if (address === null || item.kind !== "ADDRESS")
      refuse("", "The text of this document is on the desk already.");
    if (!mayBeFetched(address, (await getSettings()).fetchHosts))
      refuse("", "No administrator has allowed this host: its address is kept only. Paste the text.");
    const fetched = await fetching(address);
    if (!fetched.ok) return refuse("", fetched.message);
    const { mediaType, bytes } = fetched;
    const read = await readDocuments({ fileName: null, mediaType, bytes });
    if (!read.ok) return refuse("", read.message);
    const [document] = read.documents;
    if (!document) return refuse("", "There is no text on this page.");
    const file = {
      name: new URL(address).hostname,
      mediaType: mediaType ?? "application/octet-stream",
      bytes,
    };
    return db.$transaction((tx) => fill(tx, { itemId, actorId, file }, asKept(document)));
  });
}

interface Filling {
  itemId: string;
  actorId: string;
  file: SentFile;
}

/** What a person has corrected meanwhile stays; what was empty takes what the page says. */
async function fill(tx: Transaction, { itemId, actorId, file }: Filling, read: ReadDocument) {
  await tx.$queryRaw`SELECT 1 FROM "InboxItem" WHERE "id" = ${itemId}::uuid FOR NO KEY UPDATE`;
  const standing = await tx.inboxItem.findUniqueOrThrow({
    where: { id: itemId },
    include: { texts: { select: { number: true }, orderBy: { number: "desc" }, take: 1 } },
  });
  if (standing.kind !== "ADDRESS") refuse("", "The text of this document is on the desk already.");
  const key = contentKey(read, null);
  if (read.text.trim() === "" || key === null) return refuse("", "There is no text on this page.");
  const { relationshipId } = standing;
  if ((await tx.inboxItem.count({ where: { relationshipId, contentKey: key } })) > 0)
    refuse("", "The text of this page is on the desk already, as another document.");
  const title = standing.title || read.title;
  await tx.inboxItem.update({
    where: { id: itemId },
    data: {
      kind: KIND_OF[read.kind],
      title,
      publisher: standing.publisher || read.publisher,
      published: standing.published ?? columnOrNull(read.published),
      language: standing.language || read.language,
      rightToLeft: read.rightToLeft,
      warnings: read.warnings.map(({ code, message }) => ({ code, message })),
      contentKey: key,
      fileId: await keepFile(tx, file),
      version: { increment: 1 },
    },
  });
  await tx.inboxText.create({
    data: {
      itemId,
      number: (standing.texts[0]?.number ?? 0) + 1,
      text: read.text,
      pages: read.pages === null ? Prisma.DbNull : read.pages.map(({ from, to }) => ({ from, to })),
      reason: REASON,
      authorId: actorId,
    },
  });
  const { address } = standing;
  await noteAct(tx, actorId, "inbox.fetch", {
    itemId,
    before: { kind: "ADDRESS" },
    after: { address, title },
  });
  return { title };
}

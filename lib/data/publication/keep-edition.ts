import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { Transaction } from "@/lib/db/client";
import type { EditionHead } from "@/lib/publication/edition-head";
import { keepEditionFile } from "./edition-files";
import type { EditionFacts } from "./editions";
import { finishedPage } from "./finished-page";

/** An edition that is about to be published. */
export interface NewEdition extends EditionFacts {
  relationship: Pick<RelationshipRow, "id" | "slug">;
  /** Its words with tokens. */
  texts: WeekTexts;
  /** Null: the demonstration publishes for nobody. */
  publisher: { id: string; name: string } | null;
  /** The week published before it. */
  previous: string | null;
  /** Full address of the site. */
  origin: string;
}

/** The page of an edition as finished bytes: drawn before the transaction that keeps it, for it takes longer than a lock should be held. */
export function pageOfEdition(edition: NewEdition): Promise<Uint8Array> {
  const { snapshot, codedAsOf, publishedAt, publisher, relationship, ...rest } = edition;
  const head: EditionHead = {
    ...rest,
    slug: relationship.slug,
    codedAsOf: codedAsOf.toISOString(),
    publishedAt: publishedAt.toISOString(),
    publishedBy: publisher?.name ?? null,
  };
  return finishedPage(snapshot, head);
}

/** Writes an edition with its page, and leaves in the outbox what is still to be made of it and sent. Its caller holds the lock of the relationship. */
export async function keepEdition(
  tx: Transaction,
  summaryId: string,
  edition: NewEdition,
  page: Uint8Array,
): Promise<string> {
  const { number, kind, reason, material, changes, methodVersion, codedAsOf, inputsHash } = edition;
  const { snapshot, texts, publisher, publishedAt } = edition;
  const { id } = await tx.summaryEdition.create({
    data: {
      summaryId,
      number,
      kind,
      reason,
      material,
      changes: changes.map((change) => ({ ...change })),
      methodVersion,
      codedAsOf,
      inputsHash,
      snapshot,
      texts,
      publishedById: publisher?.id ?? null,
      publishedAt,
    },
    select: { id: true },
  });
  await keepEditionFile(tx, id, "PAGE", "text/html; charset=utf-8", page);
  await tx.outboxEntry.create({ data: { topic: "edition", payload: { edition: id } } });
  return id;
}

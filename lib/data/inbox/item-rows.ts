import { randomUUID } from "node:crypto";
import { keepable } from "@/lib/codebook/kept-text";
import { ADDRESS_MAX, EARLIEST_DAY, LATEST_DAY, NAME_MAX } from "@/lib/codebook/limits";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import { contentKey, digest } from "./content-key";
import { ITEM_TITLE_MAX } from "./item-limits";

/** A document as its row is made. */
export interface Row {
  id: string;
  contentKey: string;
  document: ReadDocument;
}

/** The documents that hold something to keep. */
export function rowsOf(documents: readonly ReadDocument[], fileDigest: string | null): Row[] {
  return documents.flatMap((sent, position) => {
    const document = asKept(sent);
    const within = document.file ? digest(document.file.bytes) : fileDigest;
    const key = contentKey(document, within, position);
    return key === null ? [] : [{ id: randomUUID(), contentKey: key, document }];
  });
}

/** Within what the tables take: a title is cut, what is no address, day or code is left out. */
export function asKept(sent: ReadDocument): ReadDocument {
  const { address, published, language } = sent;
  return {
    ...sent,
    text: keepable(sent.text),
    title: cut(keepable(sent.title).trim(), ITEM_TITLE_MAX),
    publisher: cut(keepable(sent.publisher).trim(), NAME_MAX),
    address:
      address !== null && /^https?:\/\//i.test(address) && address.length <= ADDRESS_MAX ? address : null,
    published: published !== null && published >= EARLIEST_DAY && published <= LATEST_DAY ? published : null,
    language: /^[a-z]{2,3}$/.test(language) ? language : "",
  };
}

/** Whole characters, as the database counts them. `cut("کابل", 2) // => "کا"` */
const cut = (text: string, max: number) => [...text].slice(0, max).join("");

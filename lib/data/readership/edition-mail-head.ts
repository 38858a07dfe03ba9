import type { Edition } from "@/lib/data/publication/editions";
import type { EditionHead } from "@/lib/publication/edition-head";
import { mailOrigin } from "./mail-on";

/** What stands around the mail of an edition. */
export function editionHead(edition: Edition): EditionHead {
  const { number, kind, publishedBy, reason, changes, methodVersion, inputsHash, slug, week } = edition;
  return {
    number,
    kind,
    publishedAt: edition.publishedAt.toISOString(),
    publishedBy,
    reason,
    changes,
    codedAsOf: edition.codedAsOf.toISOString(),
    methodVersion,
    inputsHash,
    origin: mailOrigin(),
    slug,
    week,
    previous: null,
  };
}

/** What an edition is: the publication of a week, a correction of the edition before it, or the withdrawal of the week. */
export const EDITION_KINDS = ["PUBLICATION", "CORRECTION", "WITHDRAWAL"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** A figure or a word that a correction changes, as it was printed and as it is. */
export interface EditionChange {
  /** “Change of the index” */
  what: string;
  before: string;
  after: string;
}

/** What stands around the snapshot in every form of a publication: which edition it is, whose, from what, and where. */
export interface EditionHead {
  /** From 1; null: a draft, which is marked as one. */
  number: number | null;
  kind: EditionKind;
  /** ISO moment; of a draft the one at which it is looked at. */
  publishedAt: string;
  /** Who published it, by name; null: nobody is named. */
  publishedBy: string | null;
  /** Why it was corrected or withdrawn; empty for a publication. */
  reason: string;
  changes: readonly EditionChange[];
  /** ISO moment: only revisions recorded up to it went in. */
  codedAsOf: string;
  methodVersion: number;
  /** SHA-256 of the canonical inputs. */
  inputsHash: string;
  /** Full address of the site, without a slash at its end: “https://thawline.example”. */
  origin: string;
  /** Of the relationship. */
  slug: string;
  /** “2025-W49” */
  week: string;
  /** The week published before it; null: none. */
  previous: string | null;
}

/** Where the newest edition of a week is read. `weekAddress(head) // => "https://thawline.example/tajikistan-afghanistan/weeks/2025-W49"` */
export function weekAddress({ origin, slug, week }: Pick<EditionHead, "origin" | "slug" | "week">): string {
  return `${origin}/${slug}/weeks/${week}`;
}

/** Where this edition stays; of a draft, where the week is read. */
export function editionAddress(head: Pick<EditionHead, "origin" | "slug" | "week" | "number">): string {
  return head.number === null ? weekAddress(head) : `${weekAddress(head)}/editions/${head.number}`;
}

/** Where the data package of an edition stays; of a draft there is none. */
export function packageAddress(head: Pick<EditionHead, "origin" | "slug" | "week" | "number">): string {
  return `${editionAddress(head)}/package.zip`;
}

/** Where the edition stays as a PDF. */
export function pdfAddress(head: Pick<EditionHead, "origin" | "slug" | "week" | "number">): string {
  return `${editionAddress(head)}/summary.pdf`;
}

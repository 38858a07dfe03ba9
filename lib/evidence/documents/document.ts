/** How a document came to the desk. */
export type DocumentKind = "text" | "html" | "pdf" | "mail" | "address";

/** What a warning is about. */
export type WarningCode =
  | "scanned-pdf"
  | "right-to-left-pdf"
  | "letters-missing"
  | "pages-without-letters"
  | "language-disagrees"
  | "tajik-font"
  | "attachment-not-read"
  | "perhaps-list"
  | "encoding-unsure";

/** Something about a text that whoever codes from it must know. */
export interface DocumentWarning {
  code: WarningCode;
  /** A sentence that says what to do. */
  message: string;
}

/** Where one page of a file stands in the text; positions count Unicode code points, `to` is behind the last. */
export interface PageSpan {
  from: number;
  to: number;
}

/** A file that came within another, as a mail brings it. */
export interface FileWithin {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A document as it was read: its text, and what the text itself tells of where it comes from. */
export interface ReadDocument {
  kind: DocumentKind;
  /** Paragraphs with an empty line between them. Empty: an address that was not fetched, or a file without letters. */
  text: string;
  title: string;
  publisher: string;
  address: string | null;
  /** ISO day. */
  published: string | null;
  /** Two- or three-letter code; empty: not known. */
  language: string;
  rightToLeft: boolean;
  /** null: it has no pages. */
  pages: PageSpan[] | null;
  /** What it was read from, where that came within the file; left out: the file itself. Pages are pages of it. */
  file?: FileWithin;
  warnings: DocumentWarning[];
}

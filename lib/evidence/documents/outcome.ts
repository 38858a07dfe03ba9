import type { ReadDocument } from "./document";

/** A file as it came. */
export interface FileInput {
  fileName: string | null;
  mediaType: string | null;
  bytes: Uint8Array;
}

/** What comes to the desk: a file, or what was pasted. */
export type DocumentInput = FileInput | { text: string };

export interface ReadingOptions {
  /** One of the names in `encodings`, where a person has chosen: “windows-1251”, “koi8-t” … */
  encoding?: string;
}

/** How the beginning of a text reads if its bytes are taken for this encoding. */
export interface EncodingPreview {
  encoding: string;
  /** What it is called beside its name. */
  label: string;
  preview: string;
  /** 0 … 1: the share of its letters that one language accounts for; 1 is best. */
  score: number;
  /** That language; empty: none. */
  language: string;
}

export interface DocumentsRead {
  ok: true;
  documents: ReadDocument[];
  /** Best first; empty: the encoding is sure. The documents are read in the first. */
  encodings: EncodingPreview[];
}

/** Why nothing was read, with a sentence that says what to do. */
export interface DocumentRefusal {
  ok: false;
  code: RefusalCode;
  message: string;
}

export type RefusalCode =
  | "empty"
  | "too-large"
  | "too-long"
  | "too-many"
  | "not-a-document"
  | "no-article"
  | "damaged"
  | "password"
  | "unknown-encoding"
  | "bounce"
  | "too-slow"
  | "too-heavy"
  | "busy";

export type ReadingOutcome = DocumentsRead | DocumentRefusal;

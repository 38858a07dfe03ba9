import type { DocumentKind } from "@/lib/evidence/documents/document";

/** Kinds of documents as the table names them. */
export const KIND_OF = {
  text: "TEXT",
  html: "HTML",
  pdf: "PDF",
  mail: "MAIL",
  address: "ADDRESS",
} as const satisfies Record<DocumentKind, string>;

export type ItemKind = (typeof KIND_OF)[DocumentKind];

export const TASK_STATES = ["TODO", "CODING", "DONE", "NOTHING", "DOUBTFUL"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** As screens name them. */
export const STATE_WORDS: Record<TaskState, string> = {
  TODO: "To do",
  CODING: "Being coded",
  DONE: "Done",
  NOTHING: "Nothing to code",
  DOUBTFUL: "Doubtful",
};

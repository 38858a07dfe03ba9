import type { SignalFields } from "@/lib/codebook/signal-schema";
import { fieldsOfCoding, moreOfCoding, type OneMore } from "./own-coding";

/** A passage that a coding of the sample rests on. */
export interface SampleMark {
  field: string;
  exact: string;
  page: number | null;
}

/** What one of two coders made of a document. */
export interface SampleCoding {
  id: string;
  part: 1 | 2;
  coderId: string;
  coder: string;
  kind: "SIGNAL" | "REPORT";
  fields: SignalFields;
  /** Of a REPORT: the signal that it is one more report of. */
  more: OneMore | null;
  codebookVersion: number;
  /** ISO moment. */
  recordedAt: string;
  marks: SampleMark[];
}

export const sampleColumns = {
  id: true,
  itemId: true,
  coderId: true,
  kind: true,
  fields: true,
  codebookVersion: true,
  recordedAt: true,
  coder: { select: { name: true } },
  task: { select: { part: true } },
  marks: { select: { field: true, exact: true, page: true }, orderBy: { startsAt: "asc" } },
} as const;

export function sampleCoding(row: {
  id: string;
  coderId: string;
  kind: SampleCoding["kind"];
  fields: Parameters<typeof fieldsOfCoding>[0];
  codebookVersion: number;
  recordedAt: Date;
  coder: { name: string };
  task: { part: number };
  marks: SampleMark[];
}): SampleCoding {
  return {
    id: row.id,
    part: row.task.part === 2 ? 2 : 1,
    coderId: row.coderId,
    coder: row.coder.name,
    kind: row.kind,
    fields: fieldsOfCoding(row.fields),
    more: moreOfCoding(row.fields),
    codebookVersion: row.codebookVersion,
    recordedAt: row.recordedAt.toISOString(),
    marks: row.marks,
  };
}

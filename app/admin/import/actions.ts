"use server";

import { currentPerson } from "@/lib/auth/who";
import { parseRecordFile, type RecordError } from "@/lib/codebook/record-format";
import { type ImportCounts, importRecords } from "@/lib/data/records/record-import";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";

export type ImportAnswer =
  | { state: "idle" }
  | { state: "refused"; fileName: string; errors: RecordError[] }
  | { state: "loaded"; fileName: string; slug: string; counts: ImportCounts };

/** Reads the uploaded record file and loads it whole, or says line by line why not. */
export async function importFile(_before: ImportAnswer, form: FormData): Promise<ImportAnswer> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    const fileName = file instanceof File ? file.name : "";
    const message = fileName === "" ? "Choose a file first." : "The file is empty.";
    return { state: "refused", fileName, errors: [{ line: 0, field: "", message }] };
  }
  const codebooks = await allCodebooks();
  const parsed = parseRecordFile(await file.text(), codebooks);
  if (!parsed.ok) return { state: "refused", fileName: file.name, errors: parsed.errors };
  const answer = await importRecords(await currentPerson(), parsed.file, codebooks);
  if (!answer.ok)
    return {
      state: "refused",
      fileName: file.name,
      errors: answer.problems.map((problem) => ({ line: 0, field: problem.field, message: problem.message })),
    };
  const { created, changed, unchanged, slug } = answer;
  return { state: "loaded", fileName: file.name, slug, counts: { created, changed, unchanged } };
}

import type { Codebook } from "@/lib/codebook/codebook";
import {
  type RecordFile,
  type RecordFileResult,
  recordFileSteps,
  recordLine,
} from "@/lib/codebook/record-format";
import type { Outcome } from "@/lib/data/problems";
import { refused } from "@/lib/data/problems";
import { inSlices } from "@/lib/data/readings/certainty/in-slices";
import { db } from "@/lib/db/client";
import { readRelationship } from "./standing-records";
import { contentOf, type WaitingDraft } from "./waiting-draft";

const MOVED = "The data changed since the table was checked. Nothing was loaded: check the table again.";

/**
 * A checked file, read again, for it may have waited through an upgrade or a new version of the codebook. Signals of a table stand under their relationship as it is,
 * which they leave as it is. null: it waits no more.
 */
export async function waitingFile(
  { id, table }: Pick<WaitingDraft, "id" | "table">,
  codebooks: readonly Codebook[],
): Promise<Outcome<{ file: RecordFile }> | null> {
  const content = await contentOf(id);
  if (content === null) return null;
  if (table === null) return read(await inSlices(recordFileSteps(content, codebooks)));
  const standing = await readRelationship(db, table.of);
  if (!standing) return refused("", "The relationship of this table does not exist any more.");
  // What a row leaves out was taken from what stood then.
  if (standing.dataVersion !== table.version) return refused("", MOVED);
  const lines = [
    recordLine("relationship", standing.fields),
    ...standing.leftOut.map((one) => recordLine("left-out", one)),
  ];
  const text = [...lines, content].join("\n");
  return read(await inSlices(recordFileSteps(text, codebooks, { links: false })));
}

function read(parsed: RecordFileResult): Outcome<{ file: RecordFile }> {
  if (parsed.ok) return { ok: true, file: parsed.file };
  const problems = parsed.errors.map(({ line, field, message }) => ({
    field: "",
    message: `Line ${line}${field === "" ? "" : `, ${field}`}: ${message}`,
  }));
  return { ok: false, problems };
}

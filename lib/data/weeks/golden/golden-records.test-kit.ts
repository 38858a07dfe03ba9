import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, type RecordFile } from "@/lib/codebook/record-format";

const FOLDER = path.join(process.cwd(), "lib/data/weeks/golden");

/** A file beside this one, as JSON. */
export function goldenJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"));
}

/**
 * Records as they stood when version 1 of the method was the only one, without the words that move no number. They stay as
 * they are whatever becomes of the demonstration data.
 */
export function goldenRecords(): RecordFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => {
      const parsed = parseRecordFile(readFileSync(path.join(FOLDER, name), "utf8"), [CODEBOOK_1]);
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.errors[0])}`);
      return parsed.file;
    });
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = process.env.THAWLINE_EVENT_DATA ?? join(import.meta.dirname, "../../../shared/event-data");

/** A slice of a real file, which is kept beside the project and never in it; null: it is not there. `realSample("ucdp_ged/uncertainUCDP_ged231_slice_49col.csv")?.length // => 100288` */
export function realSample(name: string): Uint8Array | null {
  const path = join(FOLDER, "samples", name);
  return existsSync(path) ? readFileSync(path) : null;
}

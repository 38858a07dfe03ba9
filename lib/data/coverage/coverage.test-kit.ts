import { getRelationship } from "@/lib/data/relationships/relationships";
import { listCoverageRecords } from "./coverage-records";

/** What a form of coverage that is loaded now would send back as seen. */
export async function seenNow(slug: string): Promise<{ record: string; through: string }> {
  const { id, codedThrough } = await getRelationship(slug);
  const records = await listCoverageRecords(id, null);
  return { record: String(records.at(-1)?.number ?? 0), through: codedThrough };
}

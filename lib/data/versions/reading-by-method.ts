import { LIVE } from "@/lib/charts/address/vintage";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

/** The live reading of a relationship by one method version; by the version in use it is the one that its pages share. */
export async function readingByMethod(relationship: RelationshipRow, version: number): Promise<ReadingBase> {
  const live = await loadReadingBase(relationship, LIVE);
  return live.methodVersion === version ? live : loadReadingBase(relationship, { ...LIVE, method: version });
}

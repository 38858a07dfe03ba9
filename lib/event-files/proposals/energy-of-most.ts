import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { CodeMapping } from "./code-mapping";
import { isEnergy } from "./family-of-code";

/**
 * The table of codes for the rows of one happening: without its words of energy where no more than half of the rows carry one, since one article among many that speaks of power makes
 * no meeting one on energy. With “electricity” in one row of two: `{ codes: […], energy: [] }`
 */
export function energyOfMost(mapping: CodeMapping, rows: readonly EventRow[]): CodeMapping {
  const carrying = rows.filter((row) => mapping.energy.some((word) => isEnergy(word, row))).length;
  return 2 * carrying > rows.length ? mapping : { ...mapping, energy: [] };
}

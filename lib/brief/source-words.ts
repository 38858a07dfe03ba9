import { type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { type Retrieved, retrievedWords } from "./retrieved-words";

/** Under what figures that leave the site were computed. Days in ISO form. */
export interface Provenance {
  methodVersion: number;
  codedThrough: string;
  vintage: Vintage;
  /** When they left. */
  retrieved: Retrieved;
}

/**
 * Source, state of knowledge and day of everything that leaves the site, a sentence each.
 * `// => ["Source: Thawline, method version 1, coded through 31 Dec 2025.", "Shown as known on 30 Nov 2025.", "Retrieved 22 Nov 2026."]`
 */
export function sourceWords({ methodVersion, codedThrough, vintage, retrieved }: Provenance): string[] {
  const shown = vintageWords(vintage);
  return [
    `Source: Thawline, method version ${methodVersion}, coded through ${formatDay(codedThrough)}.`,
    shown === "" ? "Shown with everything coded by the day of retrieval." : `Shown ${shown}.`,
    retrievedWords(retrieved),
  ];
}

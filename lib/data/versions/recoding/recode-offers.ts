import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { EARLIER, recodeParams } from "@/lib/codebook/recoding/recode-choice";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { touchedSignals } from "@/lib/data/versions/codebook-touched";
import { currentCodebook, getCodebook } from "@/lib/data/versions/codebook-versions";

/** A relationship with signals that the newest codebook version touches. */
export interface RecodeOffer {
  slug: string;
  name: string;
  signals: number;
  /** The choice of their types, as an address has it. */
  choice: string;
}

/** Where signals stand of types that the newest version changed against the one before it, in a way that would code them otherwise. */
export async function listRecodeOffers(person: Person | null): Promise<RecodeOffer[]> {
  authorise(person, "codebook.manage");
  const newest = await currentCodebook();
  if (newest.version === 1) return [];
  const { changed } = codebookChanges(await getCodebook(newest.version - 1), newest);
  if (changed.length === 0) return [];
  const offers: RecodeOffer[] = [];
  for (const { id, slug, name } of await listRelationships()) {
    const touched = (await touchedSignals(id, changed)).filter(({ version }) => version < newest.version);
    if (touched.length === 0) continue;
    const types = [...new Set(touched.map(({ code }) => code))].sort();
    const kept = {
      relationship: slug,
      types,
      under: EARLIER,
      from: null,
      to: null,
      into: null,
      intensity: "kept",
    } as const;
    offers.push({ slug, name, signals: touched.length, choice: recodeParams(kept).toString() });
  }
  return offers;
}

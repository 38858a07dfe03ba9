import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { listComparables } from "@/lib/data/signals/comparables";
import { standingSignals } from "@/lib/data/signals/standing-signals";
import { db } from "@/lib/db/client";
import type { Told } from "@/lib/evidence/twins/told-signal";
import { findLikelyDuplicates, LIKELY_MOST, type LikelyDuplicate } from "./likely-duplicates";

/**
 * Signals that may be what is typed, and before them the one that somebody chose to add it to (`chosen`; empty: none), however little of it is typed; where it is but chosen
 * `because` is empty. It can be added to whatever it is to it. One that is void, of another relationship or linked with already is left out.
 */
export async function likelyWithChosen(
  person: Person | null,
  relationshipSlug: string,
  typed: Told,
  shown: boolean,
  chosen: string,
): Promise<LikelyDuplicate[]> {
  authorise(person, "signal.write");
  const likely = await findLikelyDuplicates(person, relationshipSlug, typed, shown);
  const linked = [typed.facetOf, typed.duplicateOf, typed.countedIn];
  if (chosen === "" || linked.includes(chosen)) return likely;
  const alike = likely.find(({ slug }) => slug === chosen);
  const first = alike ?? (await standingSignal(relationshipSlug, chosen));
  if (!first) return likely;
  const kinship = first.kinship === "counts it" ? "same" : first.kinship;
  const others = likely.filter(({ slug }) => slug !== chosen);
  return [{ ...first, kinship }, ...others].slice(0, LIKELY_MOST);
}

/** A signal of the relationship that stands; null: there is none of this slug. */
async function standingSignal(relationshipSlug: string, slug: string): Promise<LikelyDuplicate | null> {
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const [found] = await listComparables(db, { relationshipId, slug });
  const standing = (await standingSignals([slug])).get(slug);
  if (!found || !standing) return null;
  const { title, start, end, precision, family, type, occurrences } = found;
  return {
    ...{ slug, title, start, end, precision, family, type, occurrences },
    ...{ kinship: "same", because: "", standing },
  };
}

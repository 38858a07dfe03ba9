import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { agrees } from "./agreed-fields";
import { findSample, maySee } from "./open-sample";
import { loadSampleItems, type SampleItem } from "./sample-items";

/** A document of the sample that both coders have finished; null: one of them is whoever asks, another editor settles it. */
export async function getSample(person: Person | null, itemId: string): Promise<SampleItem | null> {
  const { id } = authorise(person, "summary.write");
  const item = await findSample(itemId);
  return maySee(id, item) ? item : null;
}

/** A finished document of the sample, as a list names it. */
export interface SampleRow {
  id: string;
  title: string;
  publisher: string;
  relationship: { slug: string; name: string };
  coders: string[];
  /** Pairs and orphans. */
  happenings: number;
  open: number;
  /** Open ones on which the two agree. */
  agreed: number;
  /** One of the turns is the asker’s own: another editor settles it, and nothing of it is counted here. */
  own: boolean;
}

/** Documents that both coders have finished, of one relationship: those with something to settle first. */
export async function listSamples(person: Person | null, relationshipSlug: string): Promise<SampleRow[]> {
  const { id: me } = authorise(person, "summary.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const items = await loadSampleItems({ relationshipId });
  const rows = items.map((item) => {
    const { id, title, publisher, relationship, turns, pairs } = item;
    const own = !maySee(me, item);
    const shown = own ? [] : pairs;
    const open = shown.filter(({ settled }) => settled === null);
    return {
      id,
      title,
      publisher,
      relationship,
      coders: turns.map(({ coder }) => coder),
      happenings: shown.length,
      open: open.length,
      agreed: open.filter(agrees).length,
      own,
    };
  });
  return rows.sort((a, b) => Number(b.open > 0) - Number(a.open > 0));
}

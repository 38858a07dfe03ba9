import { siteOrigin } from "@/app/site-origin";
import { sourceWords } from "@/lib/brief/source-words";
import { retrievedNow } from "@/lib/data/as-of";
import { loadBands } from "@/lib/data/readings/certainty/index-bands";
import { loadReadingBase, type ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { Bands } from "@/lib/engine/draws/band";
import { parseViewAddress, type ViewAddress } from "./view-address";

/** A view on its way out of the site, with the words that it must carry. */
export interface LeavingView {
  address: ViewAddress;
  base: ReadingBase;
  /** null: there is no index, or the address switches them off or cannot be used. */
  bands: Bands | null;
  /** First and last day with figures, ISO. */
  from: string;
  to: string;
  /** Source, vintage, day of retrieval: a sentence each. */
  source: string[];
  /** Full address of the page with exactly these days. */
  link: string;
}

/** A page of a relationship on its way out; `page` is its path below the relationship, `keep` are parameters of its own. */
export async function leavingPage(
  request: Request,
  relationship: RelationshipRow,
  page = "",
  keep: Record<string, string | null> = {},
): Promise<Omit<LeavingView, "bands">> {
  const asked = new URL(request.url);
  const address = await parseViewAddress(relationship, Object.fromEntries(asked.searchParams));
  const base = await loadReadingBase(relationship, address.vintage);
  const from = isoFromDay(address.range.from);
  const to = isoFromDay(Math.min(address.range.to, base.last));
  const path = address.href(`/${relationship.slug}${page}`, { range: null, view: null, from, to, ...keep });
  return {
    address,
    base,
    from,
    to,
    source: sourceWords({
      methodVersion: base.methodVersion,
      codedThrough: isoFromDay(base.last),
      vintage: address.vintage,
      retrieved: retrievedNow(),
    }),
    link: `${siteOrigin(request.headers)}${path}`,
  };
}

/** What a picture, a file or an embedded view of the index is made of. Waits for the bands: what leaves must not depend on haste. */
export async function leavingView(request: Request, relationship: RelationshipRow): Promise<LeavingView> {
  const page = await leavingPage(request, relationship);
  const { address, base } = page;
  return { ...page, bands: address.bands && address.problems.length === 0 ? await loadBands(base) : null };
}

import { headers } from "next/headers";
import { CiteBlock } from "@/app/_ui/cite-block";
import { siteOrigin } from "@/app/site-origin";
import { citation } from "@/lib/brief/citation";
import { LIVE } from "@/lib/charts/address/vintage";
import { retrievedNow } from "@/lib/data/as-of";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { VintageAddress } from "../vintage-address";
import type { AskedBasis } from "./basis";

/** “Cite or share” for revisions: they go through every state up to the last, so that no address can fix them. */
export async function CiteRevisions({
  relationship,
  address,
  basis: { basis },
}: {
  relationship: RelationshipRow;
  address: VintageAddress;
  basis: AskedBasis;
}) {
  const base = await loadReadingBase(relationship, { ...LIVE, method: address.vintage.method });
  const { codedOn } = await frozenVintage(relationship, base);
  const path = `/${relationship.slug}/revisions`;
  const live = `${siteOrigin(await headers())}${address.href(path, { basis, knownOn: null, codedOn: null, through: null })}`;
  return (
    <CiteBlock
      live={live}
      frozen={null}
      frozenNote="There is no frozen address: this page goes through every state up to the last one, and the next revision adds to it. The CSV keeps what it shows now."
      citation={citation({
        subject: relationship.name,
        what: `revisions of the index, as ${basis === "knowable" ? "known" : "coded"}`,
        from: relationship.trackedFrom,
        to: isoFromDay(base.last),
        methodVersion: base.methodVersion,
        codedOn: codedOn ?? "",
        codedThrough: isoFromDay(base.last),
        knownOn: null,
        retrieved: retrievedNow(),
        address: live,
      })}
    />
  );
}

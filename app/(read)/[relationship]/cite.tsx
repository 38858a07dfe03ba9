import { headers } from "next/headers";
import { CiteBlock } from "@/app/_ui/cite-block";
import { siteOrigin } from "@/app/site-origin";
import { citation } from "@/lib/brief/citation";
import { formatCoded, vintageParams } from "@/lib/charts/address/vintage";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { embedMarkup } from "../embed-markup";
import type { ViewAddress } from "./view-address";

/**
 * “Cite or share” for a page about a relationship: its live address, its address fixed to the data and method of now, and
 * a citation. `path` is the page, `what` names its figures in the citation, `keep` names further parameters of the page,
 * `beside` is when what stands beside the index on the page was recorded, so that the fixed address shows it too.
 */
export async function Cite({
  relationship,
  address,
  base,
  path,
  what,
  keep = {},
  beside = null,
  embed = false,
}: {
  relationship: RelationshipRow;
  address: ViewAddress;
  base: ReadingBase;
  path: string;
  what: string;
  keep?: Record<string, string | null>;
  beside?: string | null;
  /** Whether the page has a form for other sites, at `<path>/embed`. */
  embed?: boolean;
}) {
  const origin = siteOrigin(await headers());
  const vintage = await frozenVintage(relationship, base, beside);
  const from = isoFromDay(address.range.from);
  const to = isoFromDay(address.range.to);
  const fixed = { ...keep, range: null, from, to, ...vintageParams(vintage) };
  const frozen = `${origin}${address.href(path, fixed)}`;
  const coded = vintage.codedOn ?? "";
  return (
    <CiteBlock
      live={`${origin}${address.href(path, keep)}`}
      frozen={frozen}
      frozenNote={`Always shows these very figures: data as coded on ${formatCoded(coded)}, method version ${base.methodVersion}.`}
      citation={citation({
        subject: relationship.name,
        what,
        from,
        to: isoFromDay(Math.min(address.range.to, base.last)),
        methodVersion: base.methodVersion,
        codedOn: coded,
        codedThrough: isoFromDay(base.last),
        knownOn: vintage.knownOn === null ? null : isoFromDay(vintage.knownOn),
        retrieved: retrievedNow(),
        address: frozen,
      })}
      embed={
        embed
          ? embedMarkup(
              `${origin}${address.href(`${path}/embed`, { ...keep, view: null })}`,
              `${isolate(relationship.name)}: ${what}`,
            )
          : undefined
      }
    />
  );
}

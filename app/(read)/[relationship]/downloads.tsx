import { PngButton } from "@/app/_ui/charts/png-button";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/day";
import type { ViewAddress } from "./view-address";

/** The view as numbers and as a picture. */
export function Downloads({
  relationship,
  address,
}: {
  relationship: RelationshipRow;
  address: ViewAddress;
}) {
  const path = `/${relationship.slug}`;
  const { from, to } = address.range;
  const name = `${relationship.slug}_${isoFromDay(from)}_${isoFromDay(to)}`;
  const picture = address.href(`${path}/picture.svg`, { view: null });
  return (
    <ul aria-label="Download" className="flex gap-x-4 text-[0.9375rem]">
      <li>
        <a href={address.href(`${path}/series.csv`, { view: null })} download className="inline-block py-1.5">
          CSV
        </a>
      </li>
      <li>
        <a href={picture} download className="inline-block py-1.5">
          SVG
        </a>
      </li>
      <li>
        <PngButton picture={picture} fileName={`${name}.png`} />
      </li>
    </ul>
  );
}

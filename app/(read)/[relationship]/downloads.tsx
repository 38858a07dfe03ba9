import { DownloadList } from "@/app/_ui/download-list";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/calendar/day";
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
  return (
    <DownloadList
      csv={address.href(`${path}/series.csv`, { view: null })}
      picture={address.href(`${path}/picture.svg`, { view: null })}
      name={name}
    />
  );
}

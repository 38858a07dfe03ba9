"use client";

import { ShareTable } from "@/app/_ui/share-table";
import { formatDay } from "@/lib/charts/format/format";
import { useFigureCursor } from "./figure-cursor";

/** Why the index is where it is on the day that was asked for, or on the last of the range. */
export function WhyHerePanel({ hrefFor }: { hrefFor: string }) {
  const { here } = useFigureCursor();
  const day = formatDay(here.day);
  if (!here.list)
    return <p className="mt-3">There is no index on {day}: no counting signal had started by then.</p>;
  return (
    <ShareTable
      list={here.list}
      caption={`Shares of the index on ${day}`}
      totalLabel={`Index on ${day}`}
      hrefFor={hrefFor}
    />
  );
}

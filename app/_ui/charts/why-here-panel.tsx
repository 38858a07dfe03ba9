"use client";

import { formatDay, signed } from "@/lib/charts/format";
import { ShareTable } from "../share-table";
import { useFigureCursor } from "./figure-cursor";

/** Why the index is where it is on one day, and a polite word when another day was asked for. */
export function WhyHerePanel({ hrefFor }: { hrefFor: string }) {
  const { here, state } = useFigureCursor();
  const day = formatDay(here.day);
  const first = here.list?.signals[0];
  const said = here.list
    ? `${day}: index ${signed(here.list.total)}.${first ? ` Largest share: ${first.title}, ${signed(first.share)}.` : ""}`
    : `${day}: no data.`;
  return (
    <div>
      <p aria-live="polite" className="mt-1 text-sm text-muted">
        {state === "loading"
          ? "Asking …"
          : state === "failed"
            ? "The explanation could not be fetched. Try again."
            : said}
      </p>
      {here.list ? (
        <ShareTable
          list={here.list}
          caption={`Shares of the index on ${day}`}
          totalLabel={`Index on ${day}`}
          hrefFor={hrefFor}
        />
      ) : (
        <p className="mt-3">There is no index on this day: no counting signal had started by then.</p>
      )}
    </div>
  );
}

import Link from "next/link";
import type { ChartBand } from "@/lib/charts/drawing/chart-view";
import { count } from "@/lib/charts/format/format";
import type { ViewAddress } from "./view-address";

/** What the band on the chart is, and the switch for it. */
export function BandCaption({
  band,
  path,
  address,
}: {
  band: ChartBand | null;
  path: string;
  address: ViewAddress;
}) {
  return (
    <>
      {band ? (
        <>
          {" "}
          The hatched band shows, day by day, where the index lies in {count(band.draws, "draw")} of what is
          in doubt.
        </>
      ) : null}
      <span className="screen-only">
        {" "}
        Band:{" "}
        <Link
          href={address.href(path, { bands: address.bands ? "off" : null })}
          scroll={false}
          prefetch={false}
          className="whitespace-nowrap"
        >
          {address.bands ? "on, switch it off" : "off, switch it on"}
        </Link>
        .
      </span>
    </>
  );
}

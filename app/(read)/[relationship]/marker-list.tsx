import Link from "next/link";
import { CodedText } from "@/app/_ui/coded-text";
import { signalAddress } from "@/app/_ui/signal-address";
import type { ChartMarker } from "@/lib/charts/drawing/chart-view";
import { signed } from "@/lib/charts/format/format";

/** The numbered signals of the chart in words, in order of time. */
export function MarkerList({ markers, signals }: { markers: ChartMarker[]; signals: string }) {
  if (markers.length === 0)
    return <p className="text-sm text-muted">No new signal moved the index in this range.</p>;
  return (
    <ol className="gap-x-10 text-[0.9375rem] md:columns-2">
      {markers.map((marker) => (
        <li key={marker.slug} className="flex break-inside-avoid gap-3 py-1.5">
          <svg aria-hidden="true" viewBox="0 0 20 20" className="mt-0.5 size-5 shrink-0">
            <circle cx={10} cy={10} r={10} className={marker.share < 0 ? "fill-cold" : "fill-warm"} />
            <text x={10} y={14} textAnchor="middle" className="fill-on-mark text-xs font-bold">
              {marker.number}
            </text>
          </svg>
          <span>
            <Link
              href={signalAddress(signals, marker.slug)}
              prefetch={false}
              className="plain-link wrap-anywhere"
            >
              <CodedText text={marker.title} />
            </Link>{" "}
            <span className="text-sm text-muted">
              {marker.when} · {signed(marker.share)} on arrival
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

import type { CSSProperties } from "react";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { signalAddress } from "@/app/_ui/signal-address";
import { SignedNumber } from "@/app/_ui/signed-number";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { type HappeningLayout, happeningLayouts, rowMiddle } from "./happening-room";

const ABOVE =
  "sm:pointer-events-none sm:absolute sm:top-0 sm:right-32 sm:left-9 sm:h-(--narrow-room) lg:h-(--wide-room) xl:h-(--broad-room)";
const PLACED =
  "sm:absolute sm:h-6 sm:bottom-(--narrow-bottom) sm:left-(--narrow-left) sm:right-(--narrow-right) sm:justify-(--narrow-end) sm:max-w-(--narrow-most) lg:bottom-(--wide-bottom) lg:left-(--wide-left) lg:right-(--wide-right) lg:justify-(--wide-end) lg:max-w-(--wide-most) xl:bottom-(--broad-bottom) xl:left-(--broad-left) xl:right-(--broad-right) xl:justify-(--broad-end) xl:max-w-(--broad-most)";

/**
 * The largest happenings of the range, each leading to its signal. One list: on a phone it stands below the chart, on wider screens its
 * entries hang over the plot at the leaders of `HappeningLeaders`.
 */
export function HappeningList({ view, hrefFor }: { view: ChartView; hrefFor: string }) {
  const { narrow, wide, broad } = happeningLayouts(view);
  if (view.markers.length === 0) return null;
  const room = {
    "--narrow-room": `${narrow.height}px`,
    "--wide-room": `${wide.height}px`,
    "--broad-room": `${broad.height}px`,
  };
  return (
    <ol aria-label="Largest happenings" className={`max-sm:mt-1 ${ABOVE}`} style={room as CSSProperties}>
      {view.markers.map((marker, at) => (
        <li
          key={marker.slug}
          className={`flex gap-2 text-[0.8125rem] print:text-[0.625rem] leading-snug max-sm:border-b max-sm:border-hair max-sm:py-1 sm:items-center sm:px-1.5 ${PLACED}`}
          style={
            {
              ...placed("narrow", narrow, at),
              ...placed("wide", wide, at),
              ...placed("broad", broad, at),
            } as CSSProperties
          }
        >
          <span
            aria-hidden="true"
            className={`w-3 shrink-0 font-bold sm:hidden ${marker.share < 0 ? "text-cold" : "text-warm"}`}
          >
            {marker.number}
          </span>{" "}
          <span className="min-w-0 sm:contents">
            <span className="shrink-0 text-muted">{marker.when}</span>{" "}
            <Link
              href={signalAddress(hrefFor, marker.slug)}
              title={marker.title}
              className="plain-link max-sm:wrap-anywhere sm:pointer-events-auto sm:truncate sm:leading-6"
            >
              <CodedText text={marker.title} />
            </Link>{" "}
            <SignedNumber
              value={marker.share}
              className={`shrink-0 font-semibold ${marker.share < 0 ? "text-cold" : "text-warm"}`}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Where an entry hangs, as the properties that its class reads. */
function placed(name: string, layout: HappeningLayout, at: number): Record<string, string> {
  const place = layout.places[at];
  if (!place) return {};
  const left = place.side === "left";
  return {
    [`--${name}-bottom`]: `${rowMiddle(layout, place) - layout.row / 2}px`,
    [`--${name}-left`]: left ? "auto" : percentOf(place.at),
    [`--${name}-right`]: left ? percentOf(100 - place.at) : "auto",
    [`--${name}-end`]: left ? "flex-end" : "flex-start",
    [`--${name}-most`]: percentOf(place.room),
  };
}

import type { ReactNode } from "react";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { dottedWords, hatchWords } from "@/lib/charts/drawing/support-words";
import { TURN_SIGN } from "@/lib/charts/turns/turn-look";
import { turnsWithin } from "@/lib/charts/turns/turn-places";
import { SIDE_OPACITY } from "./static-lines";
import { WAITING_SIGN } from "./waiting-marks";

/** What each mark of the large chart means; what is not drawn is not explained. Samples wear the looks of the chart. */
export function ChartLegend({ view }: { view: ChartView }) {
  const turns = turnsWithin(view);
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-5 gap-y-0.5 text-xs text-muted sm:text-sm">
      <Entry words="Engagement index">
        <Stroke className="stroke-ink" width={2} />
      </Entry>
      {view.pulls ? (
        <>
          <Entry words="Warming pull">
            <Pull tint="fill-warm-tint" line="stroke-warm line-warming" up />
          </Entry>
          <Entry words="Cooling pull">
            <Pull tint="fill-cold-tint" line="stroke-cold line-cooling" />
          </Entry>
        </>
      ) : null}
      {view.band && view.half ? (
        <Entry words="Half of the draws">
          {view.pulls ? (
            <Hatched pitch={3.5} look="band-half" outline="band-outline band-outline-half" />
          ) : (
            <Filled look="band-fill-half" outline="band-outline band-outline-half" />
          )}
        </Entry>
      ) : null}
      {view.band ? (
        <Entry words="Nine in ten draws">
          {view.pulls ? (
            <Hatched pitch={7} look="band-wide" outline="band-outline" />
          ) : (
            <Filled look="band-fill" outline="band-outline" />
          )}
        </Entry>
      ) : null}
      {turns.length > 0 ? (
        // A phone has room for one line of keys; turns carry their names.
        <Entry words="Turn: its span and likeliest day" className="max-sm:hidden">
          <g className="fill-ink stroke-ink">
            <path d="M1 8H25M1 4V12M25 4V12" />
            <path d={TURN_SIGN.torn} transform="translate(13 8)" className="stroke-none" />
          </g>
        </Entry>
      ) : null}
      {view.waiting.length > 0 ? (
        <Entry words="Provisional: counts 0">
          <path
            d={WAITING_SIGN}
            transform="translate(13 8)"
            className="fill-paper stroke-muted"
            strokeDasharray="2.5 1.5"
          />
        </Entry>
      ) : null}
      {view.periods.length > 0 ? (
        <Entry words="Named period">
          <rect width="26" height="16" className="fill-doubt" opacity={0.35} />
          <line y2="16" className="stroke-edge" strokeDasharray="2 3" />
          <PlotText x={9} y={12.5} className="fill-muted text-xs font-semibold">
            A
          </PlotText>
        </Entry>
      ) : null}
      {view.columns.parts ? (
        <>
          <Entry words="Of it standing">
            <Stroke className="stroke-ink" width={1} dashes="7 3" />
          </Entry>
          <Entry words="Of it moving">
            <Stroke className="stroke-ink" width={1} dashes="3 2 1 2" />
          </Entry>
        </>
      ) : null}
      {hatchWords(view) ? (
        <Entry words={hatchWords(view)}>
          <path d="M0 16L16 0M10 16L26 0M0 6L6 0M20 16L26 10" className="stroke-doubt" />
        </Entry>
      ) : null}
      {dottedWords(view) ? (
        <Entry words={dottedWords(view)}>
          <Stroke className="stroke-ink" width={1.5} dashes="1 4" />
        </Entry>
      ) : null}
    </ul>
  );
}

function Entry({
  words,
  className = "",
  children,
}: {
  words: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <li className={`flex items-center gap-2 ${className}`}>
      <svg aria-hidden="true" viewBox="0 0 26 16" className="h-4 w-6.5 shrink-0">
        {children}
      </svg>
      {words}
    </li>
  );
}

function Stroke({ className, width, dashes }: { className: string; width: number; dashes?: string }) {
  return (
    <line
      x2="26"
      y1="8"
      y2="8"
      className={className}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinecap="round"
    />
  );
}

function Pull({ tint, line, up = false }: { tint: string; line: string; up?: boolean }) {
  const y = up ? 1 : 15;
  return (
    <>
      <rect y="1" width="26" height="14" className={tint} fillOpacity={SIDE_OPACITY} />
      <line x2="26" y1={y} y2={y} className={line} />
    </>
  );
}

/** Hatched by hand: the legend stands outside of the drawing that holds the patterns. */
function Hatched({ pitch, look, outline }: { pitch: number; look: string; outline: string }) {
  const step = pitch * Math.SQRT2;
  const lines = Array.from({ length: Math.ceil(42 / step) }, (_, at) => at * step - 16);
  return (
    <>
      <path d={lines.map((x) => `M${x} 0L${x + 16} 16`).join("")} className={`stroke-ink ${look}`} />
      <path d="M0 .5H26M0 15.5H26" className={outline} />
    </>
  );
}

function Filled({ look, outline }: { look: string; outline: string }) {
  return (
    <>
      <rect width="26" height="16" className={look} />
      <path d="M0 .5H26M0 15.5H26" className={outline} />
    </>
  );
}

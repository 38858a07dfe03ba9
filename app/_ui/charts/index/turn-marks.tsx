import type { CSSProperties } from "react";
import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { PlotText } from "@/app/_ui/charts/frame/plot-text";
import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { kindWord, TURN_DASHES, TURN_SIGN, turnPull } from "@/lib/charts/turns/turn-look";
import { laneCount, type TurnPlace, turnPlaces } from "@/lib/charts/turns/turn-places";

const LANE = 20;
/** Below the labels of the time axis. */
const FIRST_LANE = 38;
/** A letter as a percentage of the narrowest plot of each kind of screen. */
const LETTER = { phone: 3, narrow: 1.5, wide: 0.86, broad: 0.66 };

/** What marks need of a drawing over time. */
type TurnsView = Pick<ChartView, "from" | "to" | "axis" | "turns">;

const phone = (view: TurnsView) => turnPlaces(view, LETTER.phone, kindWord);
const narrow = (view: TurnsView) => turnPlaces(view, LETTER.narrow, ({ name }) => name);
const wide = (view: TurnsView) => turnPlaces(view, LETTER.wide, ({ name }) => name);
const broad = (view: TurnsView) => turnPlaces(view, LETTER.broad, ({ name }) => name);

/** What a plot that has the room of its turns under its time axis is marked with. */
export const TURN_ROOM =
  "mb-(--turns-phone) sm:mb-(--turns-narrow) lg:mb-(--turns-wide) xl:mb-(--turns-broad)";

/** Room below the time axis that the turns of a view take, as the properties that `TURN_ROOM` reads. */
export function turnRoom(view: TurnsView): CSSProperties {
  const room = (places: TurnPlace[]) => {
    const lanes = laneCount(places);
    return `${lanes === 0 ? 0 : lanes * LANE + 6}px`;
  };
  return {
    "--turns-phone": room(phone(view)),
    "--turns-narrow": room(narrow(view)),
    "--turns-wide": room(wide(view)),
    "--turns-broad": room(broad(view)),
  } as CSSProperties;
}

/**
 * Turns: span and name under the axis, and on the likeliest day a guide up into the plot: to the line where `valueOn` knows it, else
 * through all of it.
 */
export function TurnMarks({
  view,
  valueOn,
}: {
  view: TurnsView;
  /** The value of the line on a day; null: none. */
  valueOn?: (day: number) => number | null;
}) {
  if (view.turns.length === 0) return null;
  const { y } = boxScale(view, view.axis, 100, 100);
  const topOf = ({ turn }: TurnPlace) => {
    const value = valueOn?.(turn.day) ?? null;
    return value === null ? 0 : y(value);
  };
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      <TurnSet places={phone(view)} topOf={topOf} className="sm:hidden" />
      <TurnSet places={narrow(view)} topOf={topOf} className="max-sm:hidden lg:hidden" />
      <TurnSet places={wide(view)} topOf={topOf} className="max-lg:hidden xl:hidden" />
      <TurnSet places={broad(view)} topOf={topOf} className="max-xl:hidden" />
    </svg>
  );
}

function TurnSet({
  places,
  topOf,
  className,
}: {
  places: TurnPlace[];
  topOf: (place: TurnPlace) => number;
  className: string;
}) {
  const keyOf = ({ turn }: TurnPlace) => `${turn.kind} ${turn.day}`;
  return (
    <g className={className}>
      {/* Guides first: a name in an upper lane stays readable over the guide of a lower one. */}
      {places.map((place) => (
        <Guide key={keyOf(place)} place={place} top={topOf(place)} />
      ))}
      {places.map((place) => (
        <SpanAndName key={keyOf(place)} place={place} />
      ))}
    </g>
  );
}

const laneOf = ({ lane }: TurnPlace) => FIRST_LANE + lane * LANE;
const STROKES = { warm: "stroke-warm", cold: "stroke-cold", torn: "stroke-ink" } as const;
const FILLS = { warm: "fill-warm", cold: "fill-cold", torn: "fill-ink" } as const;
const strokeOf = ({ turn }: TurnPlace) => STROKES[turnPull(turn.kind)];

function Guide({ place, top }: { place: TurnPlace; top: number }) {
  if (place.at === null) return null;
  const at = percentOf(place.at);
  const stroke = strokeOf(place);
  return (
    <>
      <line
        x1={at}
        x2={at}
        y1={percentOf(top)}
        y2="100%"
        className={stroke}
        strokeWidth={1.25}
        strokeDasharray={TURN_DASHES[turnPull(place.turn.kind)]}
      />
      <svg y="100%" aria-hidden="true" className="overflow-visible">
        <line x1={at} x2={at} y2={laneOf(place)} className={stroke} opacity={0.5} />
      </svg>
    </>
  );
}

function SpanAndName({ place }: { place: TurnPlace }) {
  const { turn, from, to, cut, at, label, side, nameFrom } = place;
  const pull = turnPull(turn.kind);
  const stroke = strokeOf(place);
  const fill = FILLS[pull];
  const y = laneOf(place);
  return (
    <svg y="100%" aria-hidden="true" className="overflow-visible">
      {/* A span that goes on beyond the chart has no end there. */}
      {[...(cut.before ? [] : [from]), ...(cut.after ? [] : [to])].map((end) => (
        <line
          key={end}
          x1={percentOf(end)}
          x2={percentOf(end)}
          y1={y - 4}
          y2={y + 4}
          className={stroke}
          strokeWidth={1.5}
        />
      ))}
      <line x1={percentOf(from)} x2={percentOf(to)} y1={y} y2={y} className={stroke} strokeWidth={1.5} />
      {at === null ? null : (
        // A drawing of its own, as a path knows no percentages.
        <svg x={percentOf(at)} y={y} aria-hidden="true" className="overflow-visible">
          <path d={TURN_SIGN[pull]} className={`${fill} stroke-paper`} />
        </svg>
      )}
      <PlotText
        x={percentOf(side === "right" ? to : side === "left" ? from : nameFrom)}
        dx={side === "right" ? 8 : side === "left" ? -8 : 0}
        y={side === "under" ? y + LANE - 4 : y}
        dy="0.35em"
        textAnchor={side === "left" ? "end" : "start"}
        className={`halo text-xs font-semibold ${fill}`}
      >
        {label}
      </PlotText>
    </svg>
  );
}

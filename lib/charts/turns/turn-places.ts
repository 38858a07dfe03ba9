import type { ChartTurn, ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { periodLanes } from "@/lib/charts/drawing/period-lanes";

/** A turn under the time axis: its span as a bracket, its name beside it. Places are percentages of the plot's width. */
export interface TurnPlace {
  turn: ChartTurn;
  from: number;
  to: number;
  /** Whether the span goes on before or after what is shown. */
  cut: { before: boolean; after: boolean };
  /** The most likely day; null: it lies outside of what is shown. */
  at: number | null;
  label: string;
  /** On which side of the bracket the name stands; one that fits on neither stands in a line of its own under it. */
  side: "left" | "right" | "under";
  /** Where a name under its bracket begins. */
  nameFrom: number;
  /** The lane of the bracket. */
  lane: number;
}

const BRACKET = 0.8;
const AIR = 4;

/**
 * Places for the turns of a view so that no name touches another. `letter` is the width of a letter as a percentage of the
 * plot; a turn whose span lies outside of the view is left out.
 */
export function turnPlaces(
  view: Pick<ChartView, "from" | "to" | "axis" | "turns">,
  letter: number,
  labelOf: (turn: ChartTurn) => string,
): TurnPlace[] {
  const { x } = boxScale(view, view.axis, 100, 100);
  const within = (day: number) => Math.min(100, Math.max(0, x(day)));
  const placed = turnsWithin(view).map((turn) => {
    const from = Math.min(within(turn.earliest), 100 - BRACKET);
    const to = Math.max(within(turn.latest), from + BRACKET);
    const label = labelOf(turn);
    const room = label.length * letter + AIR;
    const side = sideOf(from, to, room);
    const nameFrom = Math.max(0, Math.min(from, 100 - room));
    const cut = { before: turn.earliest < view.from, after: turn.latest > view.to };
    const at = turn.day < view.from || turn.day > view.to ? null : x(turn.day);
    return { turn, from, to, cut, at, label, side, nameFrom, room };
  });
  const lanes = periodLanes(
    placed.map(({ from, to, side, nameFrom, room }) => ({
      from: side === "left" ? from - room : side === "under" ? nameFrom : from,
      to: side === "right" ? to + room : side === "under" ? Math.max(to, nameFrom + room) : to,
    })),
  );
  // A name under its bracket takes the next lane too.
  const doubled = new Set(placed.flatMap(({ side }, at) => (side === "under" ? [lanes[at] ?? 0] : [])));
  const moved = (lane: number) => lane + [...doubled].filter((above) => above < lane).length;
  return placed.map(({ room: _, ...place }, at) => ({ ...place, lane: moved(lanes[at] ?? 0) }));
}

function sideOf(from: number, to: number, room: number): TurnPlace["side"] {
  if (to + room <= 100) return "right";
  return from >= room ? "left" : "under";
}

/** The turns whose span reaches into a view. */
export function turnsWithin({ turns, from, to }: Pick<ChartView, "from" | "to" | "turns">): ChartTurn[] {
  return turns.filter(({ earliest, latest }) => latest >= from && earliest <= to);
}

/** How many lanes the places fill. `laneCount([]) // => 0` */
export function laneCount(places: readonly TurnPlace[]): number {
  return Math.max(0, ...places.map(({ lane, side }) => lane + (side === "under" ? 2 : 1)));
}

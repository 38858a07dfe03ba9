import type { ChartView } from "@/lib/charts/drawing/chart-view";
import { dodge } from "@/lib/charts/drawing/dodge";
import { boxScale } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import { TURN_DASHES, TURN_SIGN, turnPull } from "@/lib/charts/turns/turn-look";
import { laneCount, type TurnPlace, turnPlaces } from "@/lib/charts/turns/turn-places";
import type { PlotBox } from "./picture-lines";
import { PICTURE_INK as INK, short, textOf } from "./picture-parts";

const LANE = 24;
/** Below the labels of the time axis. */
const FIRST_LANE = 44;
const LETTER = 8;

/** Names of the stages at the left edge, over the lines. */
export function stageNamesOf(view: ChartView, { width, height }: PlotBox): string {
  const { y } = boxScale(view, view.axis, width, height);
  return view.bands
    .filter(({ low, high }) => y(low) - y(high) >= 20)
    .map(({ name, high }) => textOf(8, short(y(high)) + 15, name, { size: 12, fill: INK.muted, halo: true }))
    .join("");
}

/**
 * Turns with guides up into the plot, to the line where `valueOn` knows it, else through all of it, and the room that their lanes take below
 * the time axis.
 */
export function turnsOf(
  view: Pick<ChartView, "from" | "to" | "axis" | "turns">,
  box: PlotBox,
  valueOn: (day: number) => number | null = () => null,
): { svg: string; room: number } {
  const { y } = boxScale(view, view.axis, box.width, box.height);
  const topOf = ({ turn }: TurnPlace) => {
    const value = valueOn(turn.day);
    return value === null ? 0 : short(y(value));
  };
  const places = turnPlaces(view, (LETTER / box.width) * 100, ({ name }) => name);
  const lanes = laneCount(places);
  const guides = places.map((place) => guideOf(place, box, topOf(place)));
  const names = places.map((place) => nameOf(place, box));
  return { svg: [...guides, ...names].join(""), room: lanes === 0 ? 0 : lanes * LANE + 12 };
}

const TONES = { warm: INK.warm, cold: INK.cold, torn: INK.ink } as const;
const toneOf = ({ turn }: TurnPlace) => TONES[turnPull(turn.kind)];
const laneOf = ({ lane }: TurnPlace, { height }: PlotBox) => height + FIRST_LANE + lane * LANE;

function guideOf(place: TurnPlace, box: PlotBox, top: number): string {
  if (place.at === null) return "";
  const at = short((place.at / 100) * box.width);
  const dashes = TURN_DASHES[turnPull(place.turn.kind)];
  const stroke = `stroke="${toneOf(place)}"`;
  return `<path d="M${at} ${top}V${box.height}" ${stroke} stroke-width="1.5" stroke-dasharray="${dashes}"/><path d="M${at} ${box.height}V${laneOf(place, box)}" ${stroke} stroke-opacity="0.5"/>`;
}

function nameOf(place: TurnPlace, box: PlotBox): string {
  const unit = (percent: number) => short((percent / 100) * box.width);
  const [from, to, at] = [unit(place.from), unit(place.to), unit(place.at ?? 0)];
  const y = laneOf(place, box);
  const tone = toneOf(place);
  const sign = TURN_SIGN[turnPull(place.turn.kind)];
  const { side } = place;
  const nameAt = side === "right" ? to + 9 : side === "left" ? from - 9 : unit(place.nameFrom);
  const ends = [...(place.cut.before ? [] : [from]), ...(place.cut.after ? [] : [to])];
  const ticks = ends.map((end) => `M${end} ${y - 5}V${y + 5}`).join("");
  return (
    `<path d="M${from} ${y}H${to}${ticks}" stroke="${tone}" stroke-width="1.5"/>` +
    (place.at === null
      ? ""
      : `<path d="${sign}" transform="translate(${at} ${y}) scale(1.2)" fill="${tone}"/>`) +
    textOf(nameAt, side === "under" ? y + LANE : y + 5, place.label, {
      fill: tone,
      bold: true,
      halo: true,
      anchor: side === "left" ? "end" : undefined,
    })
  );
}

/** Names and last values at the ends of the lines. */
export function endLabelsOf(view: ChartView, { width, height }: PlotBox): string {
  const scale = boxScale(view, view.axis, width, height);
  const { warming, index, cooling } = view.columns;
  const labels = [
    ...(view.pulls
      ? [
          { name: "Warming pull", value: warming.at(-1), fill: INK.warm },
          { name: "Cooling pull", value: cooling.at(-1), fill: INK.cold },
        ]
      : []),
    { name: "Index", value: index.at(-1), fill: INK.ink },
  ].flatMap(({ value, ...label }) => (typeof value === "number" ? [{ ...label, value }] : []));
  const places = dodge(
    labels.map(({ value }) => scale.y(value)),
    22,
    8,
    height - 8,
  );
  return labels
    .map(({ name, value, fill }, at) =>
      textOf(width + 10, short(places[at] ?? 0) + 5, `${name} ${signed(value)}`, {
        size: 15,
        fill,
        bold: name === "Index",
      }),
    )
    .join("");
}

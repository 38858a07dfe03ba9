import type { ChartMarker, ChartView } from "@/lib/charts/drawing/chart-view";
import { boxScale } from "@/lib/charts/drawing/path";
import { signed } from "@/lib/charts/format/format";
import { fitText, roomFor } from "@/lib/charts/format/text-width";
import {
  type HappeningPlace,
  happeningPlaces,
  happeningRows,
} from "@/lib/charts/happenings/happening-places";
import { isolate } from "@/lib/codebook/isolate";
import { LINE } from "./picture-head";
import type { PlotBox } from "./picture-lines";
import { PICTURE_INK as INK, short, textOf } from "./picture-parts";

/** Room between the plot and the lowest row, where half a label of the axis stands, and the height of a row. */
const FIRST = 14;
const ROW = 22;
/** Between a leader and its words. */
const AIR = 7;
/** What stays of a title, with the sign of its cut. */
const LEAST_TITLE = 60;

/** The happenings of a view over its plot. */
export interface DrawnHappenings {
  svg: string;
  /** How far they reach above the plot. */
  above: number;
  /** Those whose words are cut, to be told in full elsewhere. */
  cut: ChartMarker[];
}

/**
 * A happening in one line; where that is wider than `most` units its title is cut, for when it was and what it moved must stay.
 * `// => "8 Sep 2025: Relief convoy arrives, +13.8"`
 */
export function happeningWords({ when, title, share }: ChartMarker, most = Number.POSITIVE_INFINITY): string {
  const around = roomFor(`${when}: , ${signed(share)}`, LINE);
  const room = Math.max(LEAST_TITLE, most - around);
  return `${when}: ${isolate(roomFor(title, LINE) <= room ? title : fitText(title, room, LINE))}, ${signed(share)}`;
}

/** The largest happenings with leaders to their days on the line: in words, or where a plot has no room for words as numbers. */
export function happeningsOf(view: ChartView, box: PlotBox, named: boolean): DrawnHappenings {
  const wordsOf = (marker: ChartMarker, most?: number) =>
    named ? happeningWords(marker, most) : `${marker.number}`;
  const widthOf = (marker: ChartMarker) => ((roomFor(wordsOf(marker), LINE) + AIR) / box.width) * 100;
  const places = happeningPlaces(view, widthOf);
  const shown = places.map((place) => {
    const room = (place.room / 100) * box.width - 2 * AIR;
    return { place, full: wordsOf(place.marker), text: wordsOf(place.marker, room) };
  });
  return {
    svg: shown
      .map(({ place, text }) => leaderOf(view, box, place) + wordsAt(box, place, text, named))
      .join(""),
    above: FIRST + happeningRows(places) * ROW,
    cut: shown.flatMap(({ place, full, text }) => (full === text ? [] : [place.marker])),
  };
}

const middleOf = ({ row }: HappeningPlace) => -FIRST - (row + 0.5) * ROW;
const leaderAt = ({ at }: HappeningPlace, { width }: PlotBox) => short((at / 100) * width);
const toneOf = ({ share }: ChartMarker) => (share < 0 ? INK.cold : INK.warm);

function leaderOf(view: ChartView, box: PlotBox, place: HappeningPlace): string {
  const { y } = boxScale(view, view.axis, box.width, box.height);
  const [at, index] = [leaderAt(place, box), short(y(place.marker.index))];
  return `<path d="M${at} ${middleOf(place)}V${index}" stroke="${INK.muted}" stroke-opacity="0.7"/><circle cx="${at}" cy="${index}" r="4" fill="${INK.paper}" stroke="${toneOf(place.marker)}" stroke-width="2"/>`;
}

function wordsAt(box: PlotBox, place: HappeningPlace, text: string, named: boolean): string {
  const left = place.side === "left";
  return textOf(leaderAt(place, box) + (left ? -AIR : AIR), middleOf(place) + 5, text, {
    size: LINE.size,
    fill: named ? INK.ink : toneOf(place.marker),
    bold: !named,
    anchor: left ? "end" : undefined,
  });
}

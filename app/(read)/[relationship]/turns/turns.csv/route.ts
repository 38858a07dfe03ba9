import { tableAnswer } from "@/app/table-answer";
import { calledWords, streamChange, streamsHeadline } from "@/lib/brief/turns/joint-turn-words";
import { soughtWords } from "@/lib/brief/turns/turn-words";
import { formatSpan } from "@/lib/charts/format/format";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import { isolate } from "@/lib/codebook/isolate";
import { getStreamTurns } from "@/lib/data/readings/turns/stream-turns";
import { flowFigure } from "@/lib/data/readings/turns/turn-figure";
import { getTurns } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sixDecimals } from "@/lib/sheets/csv";
import { refusalOf } from "../../figure-routes";
import { leavingPage } from "../../leaving-view";
import { readingRoute } from "../../reading-route";

const HEADER = ["monday", "contact", "strain", "searched", "flow", "signals"];

/** The weeks of the view as CSV, six decimals, with every turn of the whole time above them. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, from, to, source, link } = await leavingPage(request, relationship, "/turns");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const [reading, sum] = await Promise.all([getStreamTurns(base), getTurns(base)]);
  const bars = sum ? flowFigure(sum, address.range, base).bars : [];
  const streams = reading?.streams;
  const sought = sum && soughtWords(sum.soughtTo, sum.codedTo);
  const joint = reading?.joint ?? [];
  const about = [
    `${isolate(relationship.name)}: contact and strain week by week, ${formatSpan(from, to)}`,
    "contact, strain: happenings of the week that warm and that cool; several told as one, and those with a vague date, are spread over their days.",
    "searched: share of the week that was searched, a day searched in part counting half; empty after the last searched week.",
    "flow: intensity times evidence weight of all signals that start in the week; a week that the range cuts is there whole. signals: how many start in it.",
    ...(joint.length === 0 && reading
      ? [`${streamsHeadline([], reading.soughtTo, reading.happenings)}, in the whole tracked time.`]
      : []),
    ...joint.map(
      (turn) =>
        `${turn.name}: ${turnSpanWords(turn)} (earliest ${isoFromDay(turn.earliest)}, likeliest ${isoFromDay(turn.day)}, latest ${isoFromDay(turn.latest)}). ${calledWords(turn)} ${turn.parts.map(streamChange).join(" ")}`,
    ),
    ...(sum?.turns ?? []).map(
      (turn) =>
        `Flow of the sum: ${turn.name}: ${turnSpanWords(turn)} (earliest ${isoFromDay(turn.earliest)}, likeliest ${isoFromDay(turn.day)}, latest ${isoFromDay(turn.latest)}; flow a week before ${sixDecimals(turn.before)}, after ${sixDecimals(turn.after)})`,
    ),
    ...(sought === null ? [] : [sought]),
    ...source,
    link,
  ];
  const rows = bars.map(({ monday, up, down, signals }) => {
    const week = streams ? (monday - streams.monday) / 7 : -1;
    const of = (column: Float64Array | undefined) => {
      const value = column?.[week];
      return value === undefined ? "" : sixDecimals(value);
    };
    return [
      isoFromDay(monday),
      of(streams?.contact.count),
      of(streams?.strain.count),
      of(streams?.exposure),
      sixDecimals(up - down),
      sixDecimals(signals),
    ];
  });
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: ["monday"],
    rows,
    name: `${relationship.slug}_turns_${from}_${to}`,
  });
});

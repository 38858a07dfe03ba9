import { tableAnswer } from "@/app/table-answer";
import { soughtWords } from "@/lib/brief/turns/turn-words";
import { formatSpan } from "@/lib/charts/format/format";
import { turnSpanWords } from "@/lib/charts/turns/turn-span-words";
import { isolate } from "@/lib/codebook/isolate";
import { flowFigure } from "@/lib/data/readings/turns/turn-figure";
import { getTurns } from "@/lib/data/readings/turns/turns";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sixDecimals } from "@/lib/sheets/csv";
import { refusalOf } from "../../figure-routes";
import { leavingPage } from "../../leaving-view";
import { readingRoute } from "../../reading-route";

const HEADER = ["monday", "flow", "signals"];

/** The weeks of the view as CSV, six decimals, with every turn of the whole time above them. */
export const GET = readingRoute(async (request, relationship) => {
  const { address, base, from, to, source, link } = await leavingPage(request, relationship, "/turns");
  const refusal = refusalOf(address.problems);
  if (refusal) return refusal;
  const reading = await getTurns(base);
  const bars = reading ? flowFigure(reading, address.range, base).bars : [];
  const turns = reading?.turns ?? [];
  const sought = reading && soughtWords(reading.soughtTo, reading.codedTo);
  const about = [
    `${isolate(relationship.name)}: new evidence week by week, ${formatSpan(from, to)}`,
    "flow: intensity times evidence weight of the signals that start in the week; a week that the range cuts is there whole.",
    "signals: how many start in the week; several happenings told as one are spread over their days, so that it need not be whole.",
    ...(turns.length === 0 && reading?.soughtTo !== null
      ? ["No turn stands out from the flow of the whole tracked time."]
      : []),
    ...turns.map(
      (turn) =>
        `${turn.name}: ${turnSpanWords(turn)} (earliest ${isoFromDay(turn.earliest)}, likeliest ${isoFromDay(turn.day)}, latest ${isoFromDay(turn.latest)}; flow a week before ${sixDecimals(turn.before)}, after ${sixDecimals(turn.after)})`,
    ),
    ...(sought === null ? [] : [sought]),
    ...source,
    link,
  ];
  const rows = bars.map(({ monday, value, signals }) => [
    isoFromDay(monday),
    sixDecimals(value),
    sixDecimals(signals),
  ]);
  return await tableAnswer(request, {
    about,
    header: HEADER,
    days: ["monday"],
    rows,
    name: `${relationship.slug}_turns_${from}_${to}`,
  });
});

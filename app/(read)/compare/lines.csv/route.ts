import { compareUnit } from "@/lib/charts/lines/compare-of";
import { isolate } from "@/lib/codebook/isolate";
import { dailyRows } from "@/lib/data/readings/compare/compare-lines";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { sixDecimals } from "@/lib/sheets/csv";
import { compareTable } from "../compare-table";

/** Every day of the compared lines, six decimals, gaps empty. */
export const GET = compareTable(async ({ of, event, chosen }, { compared, how, events }) => {
  const calendar = how.by === "calendar";
  const zero = !calendar && how.fromZero ? ", less the level on the eve of the event" : "";
  return {
    title: [
      chosen.map(({ name }) => isolate(name)).join(", "),
      `${compareUnit(of)}${zero}. An empty cell is no data.`,
      ...(event.on ? events.map(({ slug, day }) => `Event of ${slug}: ${day ?? "none"}`) : []),
    ],
    header: [calendar ? "day" : "days_since_event", ...compared.map(({ slug }) => slug)],
    days: ["day"],
    rows: dailyRows(compared, of, how).map(({ place, values }) => [
      calendar ? isoFromDay(place) : place,
      ...values.map((value) => (value === null ? null : sixDecimals(value))),
    ]),
    name: calendar ? `compare_${isoFromDay(how.from)}_${isoFromDay(how.to)}` : "compare_since-event",
  };
});

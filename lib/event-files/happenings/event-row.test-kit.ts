import { dayFromIso } from "@/lib/engine/calendar/day";
import type { EventRow, Iso3, RowTime } from "@/lib/event-files/rows/event-row";

/** A single day as a row has it. `onDay("2024-01-05").last // => 19727` */
export function onDay(iso: string): RowTime {
  const day = dayFromIso(iso);
  return { first: day, last: day, precision: "day", doubt: null, written: iso };
}

let made = 0;

/** A row between two states with an article of its own, each with a key of its own. `eventRow("TJK", "UZB", "040").directed // => true` */
export function eventRow(from: Iso3, to: Iso3, code: string, more: Partial<EventRow> = {}): EventRow {
  made += 1;
  return {
    key: `row-${made}`,
    line: made,
    time: onDay("2018-06-01"),
    from: { name: from, state: from },
    to: { name: to, state: to },
    directed: true,
    scheme: "CAMEO",
    code,
    contexts: [],
    score: null,
    reports: [{ publisher: "Asia-Plus", address: `https://example.org/${made}`, published: null, title: "" }],
    place: "",
    words: "",
    cells: {},
    ...more,
  };
}

import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { tableTime } from "./table-day";
import { tableState } from "./table-state";

type Found = Partial<Pick<TableColumns, "date" | "lastDay" | "from" | "to" | "address">>;
/** The values of a column that has any, none of them empty. */
type Column = readonly [heading: string, values: readonly string[]];

const ORDERS = ["ymd", "dmy", "mdy"] as const;
const SYSTEMS = ["iso3", "names", "cameo", "cow-letters"] as const;

/**
 * What values say of columns whose headings say nothing: days, states and addresses, each only where there is no choice between columns. Of two columns of days the later ones are the
 * last days. `known` is what headings have said; no column of it is looked at.
 * `columnsByValues({}, ["When", "A", "B"], [["2024-01-05", "Tajikistan", "Afghanistan"]]) // => { date: "When", from: "A", to: "B" }`
 */
export function columnsByValues(
  known: Partial<Record<string, string>>,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Found {
  const taken = new Set(Object.values(known));
  const open = headings.flatMap((heading, at): Column[] => {
    const values = rows.flatMap((row) => row[at]?.trim() || []);
    return taken.has(heading) || values.length === 0 ? [] : [[heading, values]];
  });
  return {
    ...(known.date === undefined && daysOf(open, known.lastDay !== undefined)),
    ...sidesOf(known, open),
    ...(known.address === undefined && addressOf(open)),
  };
}

function daysOf(open: readonly Column[], lastIsKnown: boolean): Found {
  const [one, other, ...more] = open.filter(([, values]) =>
    ORDERS.some((order) => values.every((value) => typeof tableTime(value, "", order) !== "string")),
  );
  if (one === undefined || more.length > 0) return {};
  if (other === undefined) return { date: one[0] };
  if (lastIsKnown) return {};
  return ORDERS.some((order) => follow(one, other, order)) ? { date: one[0], lastDay: other[0] } : {};
}

function follow([, first]: Column, [, last]: Column, order: (typeof ORDERS)[number]): boolean {
  return (
    first.length === last.length &&
    first.every((day, at) => typeof tableTime(day, last[at] ?? "", order) !== "string")
  );
}

function sidesOf(known: Partial<Record<string, string>>, open: readonly Column[]): Found {
  const wanted = (["from", "to"] as const).filter((side) => known[side] === undefined);
  const found = open.filter(([, values]) =>
    SYSTEMS.some((system) => values.every((value) => tableState(value, system) !== null)),
  );
  if (found.length !== wanted.length) return {};
  return Object.fromEntries(wanted.map((side, at) => [side, found[at]?.[0]]));
}

function addressOf(open: readonly Column[]): Found {
  const [one, ...more] = open.filter(([, values]) => values.every((value) => /^https?:\/\//i.test(value)));
  return one === undefined || more.length > 0 ? {} : { address: one[0] };
}

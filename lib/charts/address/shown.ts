import { type AddressValues, addressValue, type RangeProblem } from "./range";

/** What a chart of the index draws on request only: beside the line, one band, the turns and the largest happenings. */
export const EXTRAS = ["pulls", "stages", "periods", "half", "ahead", "parts"] as const;
export type Extra = (typeof EXTRAS)[number];

/** None of them, as a chart opens. */
export const NO_EXTRAS: ReadonlySet<Extra> = new Set();

const BETWEEN = ".";
const isExtra = (name: string): name is Extra => EXTRAS.some((one) => one === name);

/**
 * What an address asks a chart to draw beside the line: `show=pulls.stages`. A name that is none is told in `problems` and left out;
 * `parts=on` stands in older addresses. `parseShown({ show: "pulls" }, []) // => Set { "pulls" }`
 */
export function parseShown(values: AddressValues, problems: RangeProblem[]): ReadonlySet<Extra> {
  const names = (addressValue(values, "show") ?? "").split(BETWEEN).filter(Boolean);
  const unknown = names.find((name) => !isExtra(name));
  if (unknown !== undefined)
    problems.push({
      field: "show",
      message: `There is nothing to show that is called “${unknown.slice(0, 40)}”. There are: ${EXTRAS.join(", ")}.`,
    });
  const older: Extra[] = addressValue(values, "parts") === "on" ? ["parts"] : [];
  return new Set([...names.filter(isExtra), ...older]);
}

/** The value of `show` for an address, always in one order; null: nothing is asked for. `shownParam(new Set(["stages", "pulls"])) // => "pulls.stages"` */
export function shownParam(shown: ReadonlySet<Extra>): string | null {
  return EXTRAS.filter((extra) => shown.has(extra)).join(BETWEEN) || null;
}

/** The same value with one of them switched. `switched(new Set(["pulls"]), "pulls") // => null` */
export function switched(shown: ReadonlySet<Extra>, extra: Extra): string | null {
  const next = new Set(shown);
  if (!next.delete(extra)) next.add(extra);
  return shownParam(next);
}

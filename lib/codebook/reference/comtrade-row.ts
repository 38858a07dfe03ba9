import { isolate } from "@/lib/codebook/isolate";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import type { Step } from "@/lib/engine/calendar/step-period";
import { areaOfComtrade, WORLD } from "./comtrade-areas";
import { COMTRADE_FIELDS, type ComtradeColumns, type ComtradeField } from "./comtrade-columns";

type TradeFlow = "export" | "import";

/** Why rows of a file are no part of any series, each with how many they are. */
export interface PassedOver {
  /** With another customs procedure, means of transport or second partner: parts of a total. */
  parts: number;
  /** The world as partner. */
  world: number;
  /** Between other states, or of one that no code tells. */
  others: number;
  /** Re-exports and other flows. */
  flows: number;
}

/** Which series a row of Comtrade belongs to. */
export interface TradeOf {
  reporter: "A" | "B";
  flow: TradeFlow;
  step: Step;
  commodity: string;
}

/** A cell without a value that can be trusted. */
type Fault = NonNullable<TableRow["faults"]>[number];

/** What a row is: no part of a series, a total of one, or one with cells that cannot be trusted; its series is null where one of them would tell it. */
type TradeRow =
  | { kind: "passed"; why: keyof PassedOver }
  | { kind: "fault"; faults: Fault[]; of: TradeOf | null }
  | { kind: "total"; of: TradeOf; cell: (field: ComtradeField) => string };

/** Exports are X and imports M; before, 2 and 1. */
const FLOWS: Record<string, TradeFlow> = { X: "export", M: "import", "2": "export", "1": "import" };
const ALL_PROCEDURES = ["C00", ""];
const ALL = ["0", ""];
/** The month of an annual figure. */
const WHOLE_YEAR = "52";

/**
 * Judges a row of Comtrade by its codes. A faulty cell counts as empty where the others say already that the row is no part of a series, as the letters of a state do beside its code; where they do not, the row is a fault.
 * A row of all customs procedures, transports and second partners between the sides: `{ kind: "total", of: { reporter: "A", flow: "export", step: "month", commodity: "TOTAL" }, … }`
 */
export function judgeTradeRow(
  row: TableRow,
  columns: ComtradeColumns,
  sides: { a: string; b: string },
): TradeRow {
  const faultOf = (...fields: ComtradeField[]) =>
    row.faults?.find((one) => fields.some((field) => columns[field] === one.cell));
  const cell = (field: ComtradeField) =>
    faultOf(field) ? "" : (row.cells[columns[field] ?? -1] ?? "").trim();
  const passed = (why: keyof PassedOver): TradeRow => ({ kind: "passed", why });
  const areaOf = (who: "reporter" | "partner") => areaOfComtrade(cell(who), cell(`${who}Letters`));
  const reporter = sideOf(areaOf("reporter"), sides);
  const partner = sideOf(areaOf("partner"), sides);
  const flow = FLOWS[cell("flow").toUpperCase()];
  if (areaOf("partner") === WORLD) return passed("world");
  if (reporter === "neither" || partner === "neither") return passed("others");
  if (reporter === null && !faultOf("reporter", "reporterLetters")) return passed("others");
  if (partner === null && !faultOf("partner", "partnerLetters")) return passed("others");
  if (reporter !== null && reporter === partner) return passed("others");
  if (flow === undefined && !faultOf("flow")) return passed("flows");
  if (!isTotal(cell)) return passed("parts");
  const step: Step = cell("month") === WHOLE_YEAR || /^\d{4}$/.test(cell("period")) ? "year" : "month";
  const known = partner !== null && !faultOf("commodity") && !(faultOf("period") && cell("month") === "");
  const of =
    known && reporter !== null && flow !== undefined
      ? { reporter, flow, step, commodity: cell("commodity") }
      : null;
  const faults = COMTRADE_FIELDS.flatMap((field) => faultOf(field) ?? []);
  if (faults.length > 0) return { kind: "fault", faults: [...faults, ...unknownStates(cell, columns)], of };
  return of ? { kind: "total", of, cell } : passed("others");
}

function isTotal(cell: (field: ComtradeField) => string): boolean {
  return (
    ALL_PROCEDURES.includes(cell("customs").toUpperCase()) &&
    ALL.includes(cell("transport")) &&
    ALL.includes(cell("secondPartner"))
  );
}

/** What stands beside a faulty cell of a state and tells none either: whoever mends that cell learns that it has to. */
function unknownStates(cell: (field: ComtradeField) => string, columns: ComtradeColumns): Fault[] {
  const found: Fault[] = [];
  for (const who of ["reporter", "partner"] as const) {
    if (areaOfComtrade(cell(who), cell(`${who}Letters`)) !== null) continue;
    for (const [field, other] of [
      [who, "letters"],
      [`${who}Letters`, "code"],
    ] as const) {
      const at = columns[field];
      if (at === null || cell(field) === "") continue;
      const problem = `“${isolate(cell(field))}” is not known here as a state: the ${other} beside it ${other === "letters" ? "have" : "has"} to tell it`;
      found.push({ cell: at, problem });
    }
  }
  return found;
}

/** Which side an area is; null: no cell tells the area. */
function sideOf(area: string | null, { a, b }: { a: string; b: string }): "A" | "B" | "neither" | null {
  if (area === null) return null;
  if (area === a) return "A";
  return area === b ? "B" : "neither";
}

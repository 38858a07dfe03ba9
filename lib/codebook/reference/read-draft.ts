import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import type { Step } from "@/lib/engine/calendar/step-period";
import { type ComtradeLayout, comtradeLayout } from "./comtrade-columns";
import { mirrored, readComtrade, type TradeSeries } from "./comtrade-reading";
import type { PassedOver } from "./comtrade-row";
import { type PlainChoices, proposePlain } from "./plain-choices";
import { readPlain } from "./plain-reading";
import { type ReferenceValue, valuesProblem } from "./reference-values";
import type { RowProblem } from "./row-problem";

/** A side of the relationship as files and sentences name it. */
export interface DraftSide {
  name: string;
  /** ISO 3166-1 alpha-3. */
  code: string;
}

/** A series that a file holds, and what it is likely to be called. */
export interface DraftSeries {
  key: string;
  name: string;
  step: Step;
  /** Of trade, the commodity as the file calls it; null: it is no trade. */
  commodity: string | null;
  values: ReferenceValue[];
  /** What the file says that it counts in; null: nothing. */
  unit: string | null;
  /** Key of the same trade as the other side reports it; null: there is none. */
  mirror: string | null;
  /** What that trade is likely to be called, in the file or where it stands already; null: it is no trade. */
  mirrorName: string | null;
  /** What keeps it from being saved; null: nothing. */
  problem: string | null;
}

/** What a file is taken for and what it holds. */
export interface DraftReading {
  layout: ComtradeLayout | "plain";
  /** How a plain table is read; null: the layout says it all. */
  plain: PlainChoices | null;
  series: DraftSeries[];
  problems: RowProblem[];
  passedOver: PassedOver | null;
}

/** What Comtrade counts in. */
const TRADE_UNIT = "US dollars";

/** The one series of a plain table. */
export const PLAIN_KEY = "table";

/**
 * What the rows of a file hold: trade where they have a layout of Comtrade, and else a table with a period and a figure a row, read as it was chosen or is likely to be.
 * `readDraft([{ line: 1, cells: ["month", "t"] }, { line: 2, cells: ["2025-01", "7"] }], null, sides).series[0].values // => [["2025-01", 7]]`
 */
export function readDraft(
  rows: readonly TableRow[],
  chosen: PlainChoices | null,
  { a, b }: { a: DraftSide; b: DraftSide },
): DraftReading {
  const comtrade = comtradeLayout(rows[0]);
  if (comtrade) {
    const read = readComtrade(rows, comtrade.columns, { a: a.code, b: b.code });
    return {
      layout: comtrade.layout,
      plain: null,
      series: read.series.map((one) => {
        const wrong = read.problems.find(({ series }) => series === one.key);
        return {
          ...told({ ...one, unit: TRADE_UNIT }, tradeName(one, a.name, b.name)),
          mirrorName: tradeName(mirrored(one), a.name, b.name),
          ...(wrong && { problem: `Line ${wrong.line}: ${wrong.message}` }),
        };
      }),
      problems: read.problems,
      passedOver: read.passedOver,
    };
  }
  const plain = chosen ?? proposePlain(rows);
  const { values, problems, unit } = readPlain(rows, plain);
  const heading = rows.find(({ line }) => line === plain.headingLine)?.cells[plain.value] ?? "";
  const one = { key: PLAIN_KEY, step: plain.step, commodity: null, values, unit, mirror: null };
  return { layout: "plain", plain, series: [told(one, heading.trim())], problems, passedOver: null };
}

function told(one: Omit<DraftSeries, "name" | "problem" | "mirrorName">, name: string): DraftSeries {
  const { key, step, commodity, values, unit, mirror } = one;
  const problem = valuesProblem(step, values);
  return { key, name, step, commodity, values, unit, mirror, mirrorName: null, problem };
}

/** `// => "Exports of Tajikistan to Afghanistan, as Tajikistan reports"` */
function tradeName(
  { reporter, flow, step, commodity, commodityName }: Omit<TradeSeries, "key" | "values" | "mirror">,
  a: string,
  b: string,
): string {
  const [own, other] = reporter === "A" ? [a, b] : [b, a];
  const words = flow === "export" ? `Exports of ${own} to ${other}` : `Imports of ${own} from ${other}`;
  const of = commodity === "TOTAL" ? "" : ` (${commodityName || commodity})`;
  return `${words}${of}, as ${own} reports${step === "year" ? ", by year" : ""}`;
}

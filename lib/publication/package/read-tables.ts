import { dayFromIso } from "@/lib/engine/calendar/day";
import type { IntensityDoubt } from "@/lib/engine/draws/doubts";
import {
  CREDIBILITIES,
  type Day,
  type EngineReport,
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  RELIABILITIES,
  type Retraction,
} from "@/lib/engine/signals/signal";
import type { CoverageRun } from "@/lib/engine/support/coverage";
import { readCsv } from "@/lib/sheets/csv-reader";
import { PackageProblem } from "./package-problem";
import type { TableShape } from "./package-table";
import { COVERAGE_SHAPE } from "./result-tables";
import { REPORT_SHAPE, RETRACTION_SHAPE, SIGNAL_SHAPE } from "./signal-tables";

/** A row of a table of a package, read by the names of its columns. */
class Row {
  constructor(
    private readonly where: string,
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  text(name: string): string {
    const cell = this.cells.get(name);
    if (cell === undefined || cell === "") throw this.fault(name, "is empty");
    return cell;
  }

  maybe(name: string): string | null {
    const cell = this.cells.get(name);
    return cell === undefined || cell === "" ? null : cell;
  }

  number(name: string): number {
    const value = Number(this.text(name));
    if (!Number.isFinite(value)) throw this.fault(name, "is no number");
    return value;
  }

  whole(name: string): number {
    const value = this.number(name);
    if (!Number.isSafeInteger(value)) throw this.fault(name, "is no whole number");
    return value;
  }

  mark(name: string): boolean {
    return this.oneOf(name, ["true", "false"]) === "true";
  }

  day(name: string): Day {
    return this.dayOf(name, this.text(name));
  }

  maybeDay(name: string): Day | null {
    const cell = this.maybe(name);
    return cell === null ? null : this.dayOf(name, cell);
  }

  oneOf<One extends string>(name: string, words: readonly One[]): One {
    const cell = this.text(name);
    const found = words.find((word) => word === cell);
    if (found === undefined) throw this.fault(name, `is none of ${words.join(", ")}`);
    return found;
  }

  private dayOf(name: string, cell: string): Day {
    try {
      return dayFromIso(cell);
    } catch {
      throw this.fault(name, "is no day of the calendar");
    }
  }

  fault(name: string, what: string): PackageProblem {
    return new PackageProblem(`${this.where}: ${name} ${what}.`);
  }
}

function rowsOf(file: string, text: string, { columns }: TableShape): Row[] {
  const read = readCsv(text, { comments: false });
  if (!read.ok) throw new PackageProblem(`${file}: ${read.message}`);
  const [header, ...rows] = read.rows;
  const names = header?.cells ?? [];
  const missing = columns.find(({ name, required }) => required && !names.includes(name));
  if (missing) throw new PackageProblem(`${file}: the column ${missing.name} is missing.`);
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length)
      throw new PackageProblem(`${file}, line ${line}: ${cells.length} cells in place of ${names.length}.`);
    return new Row(`${file}, line ${line}`, new Map(names.map((name, at) => [name, cells[at] ?? ""])));
  });
}

/** What is asked of a package: the text of a file. */
type TextOf = (path: string) => string;

/** The signals of a package; with `prefix` those of the week published before. */
export function readSignals(textOf: TextOf, prefix = ""): EngineSignal[] {
  const table = (shape: TableShape) => {
    const file = `${prefix}${shape.name}.csv`;
    return rowsOf(file, textOf(file), shape);
  };
  const reports = grouped(table(REPORT_SHAPE), reportOf);
  const retractions = grouped(table(RETRACTION_SHAPE), retractionOf);
  const seen = new Set<string>();
  const signals = table(SIGNAL_SHAPE).map((row) => {
    const id = row.text("id");
    if (seen.has(id)) throw row.fault("id", "stands twice");
    seen.add(id);
    return signalOf(row, id, reports.get(id) ?? [], retractions.get(id) ?? []);
  });
  for (const [{ name }, named] of [
    [REPORT_SHAPE, reports],
    [RETRACTION_SHAPE, retractions],
  ] as const)
    for (const id of named.keys())
      if (!seen.has(id)) throw new PackageProblem(`${prefix}${name}.csv: there is no signal “${id}”.`);
  return signals;
}

/** How far the intensity of each signal of a package may be off, by id. */
export function readDoubts(textOf: TextOf): Map<string, IntensityDoubt> {
  const rows = rowsOf("signals.csv", textOf("signals.csv"), SIGNAL_SHAPE);
  return new Map(
    rows
      .filter((row) => row.maybe("intensitySigma") !== null)
      .map((row) => [
        row.text("id"),
        {
          lowest: row.number("intensityLowest"),
          highest: row.number("intensityHighest"),
          sigma: row.number("intensitySigma"),
        },
      ]),
  );
}

function grouped<One>(rows: readonly Row[], make: (row: Row) => One): Map<string, One[]> {
  const bySignal = new Map<string, One[]>();
  for (const row of rows) {
    const id = row.text("signal");
    const list = bySignal.get(id) ?? [];
    if (row.whole("number") !== list.length + 1) throw row.fault("number", "is not the next one");
    list.push(make(row));
    bySignal.set(id, list);
  }
  return bySignal;
}

function signalOf(row: Row, id: string, reports: EngineReport[], retractions: Retraction[]): EngineSignal {
  return {
    id,
    family: row.oneOf("family", FAMILIES),
    start: row.day("start"),
    end: row.maybeDay("end"),
    precision: row.oneOf("precision", PRECISIONS),
    intensity: row.number("intensity"),
    scored: row.mark("scored"),
    reports,
    endPublished: row.maybeDay("endPublished"),
    retractions,
    occurrences: row.whole("occurrences"),
    countedIn: row.maybe("countedIn"),
    opens: row.maybe("opens"),
    status: row.mark("status"),
    stateViolence: row.mark("stateViolence"),
  };
}

function reportOf(row: Row): EngineReport {
  const credibility = CREDIBILITIES.find((one) => one === row.whole("credibility"));
  if (credibility === undefined) throw row.fault("credibility", "is none of 1 … 6");
  const since = row.maybeDay("withdrawnOn");
  return {
    reliability: row.oneOf("reliability", RELIABILITIES),
    credibility,
    group: row.maybe("group"),
    published: row.maybeDay("published"),
    withdrawn: since ?? row.mark("withdrawn"),
  };
}

const retractionOf = (row: Row): Retraction => ({ start: row.day("start"), r: row.number("r") });

/** The spans of coverage of a package. */
export function readCoverage(text: string): CoverageRun[] {
  return rowsOf("coverage.csv", text, COVERAGE_SHAPE).map((row) => ({
    from: row.day("from"),
    to: row.day("to"),
    state: row.oneOf("state", ["searched", "partly", "not-searched", "unstated"]),
  }));
}

import { isoFromDay } from "@/lib/engine/calendar/day";
import type { IntensityDoubt } from "@/lib/engine/draws/doubts";
import type { Day, EngineSignal } from "@/lib/engine/signals/signal";
import type { Cell } from "@/lib/sheets/table";
import type { SignalWords } from "./package-data";
import { maybe, needed, type PackageTable, type TableShape } from "./package-table";

export const SIGNAL_SHAPE: TableShape = {
  name: "signals",
  title: "Signals",
  description: "Every coded signal as it stood at the moment of the edition; voided ones are left out.",
  columns: [
    needed("id", "string", "Id of the signal, a part of its address"),
    maybe("title", "string", "What happened, in a line"),
    needed("family", "string", "One of DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY"),
    maybe("type", "string", "Code of its type in the codebook"),
    needed("start", "date", "First day as written; of an imprecise date the first day of its period"),
    maybe("end", "date", "Last day as written; empty while in force"),
    needed("precision", "string", "How exactly it is dated: day, week, month, quarter, half-year or year"),
    needed("intensity", "number", "−10 … 10, cooperative above 0"),
    needed("scored", "boolean", "false: listed, and counts 0"),
    maybe("endPublished", "date", "Day on which the ending was published; empty: known with the end"),
    needed("occurrences", "integer", "How many like happenings it tells of; 2 or more: a tally"),
    maybe("countedIn", "string", "Id of the tally that it is one of"),
    maybe("opens", "string", "Id of the status that it brought about"),
    needed("status", "boolean", "true: it stands to its last day; false: it happened"),
    needed("stateViolence", "boolean", "A state’s forces use force on the other"),
    maybe("initiator", "string", "Who acted: A, B, BOTH or THIRD"),
    maybe("codebook", "integer", "Codebook version that it was coded under"),
    maybe("provisional", "boolean", "It waits for a second person and counts 0"),
    maybe("intensityLowest", "number", "Least intensity that the codebook allows its type"),
    maybe("intensityHighest", "number", "Greatest intensity that the codebook allows its type"),
    maybe("intensitySigma", "number", "Standard deviation of the error of a coder’s intensity, for the band"),
  ],
  primaryKey: ["id"],
};

export const REPORT_SHAPE: TableShape = {
  name: "reports",
  title: "Source reports",
  description:
    "The grades of the reports that each signal rests on, in the order in which the engine reads them.",
  columns: [
    needed("signal", "string", "Id of the signal"),
    needed("number", "integer", "From 1, within the signal"),
    needed("reliability", "string", "Admiralty reliability of the source, A … F"),
    needed("credibility", "integer", "Admiralty credibility of the report, 1 … 6"),
    maybe("group", "string", "Reports that relay one another share a group"),
    maybe("published", "date", "Day of publication; empty: counts as published on the start of the signal"),
    needed("withdrawn", "boolean", "It was withdrawn"),
    maybe("withdrawnOn", "date", "From which day on; empty: as a whole, or it was not"),
  ],
  primaryKey: ["signal", "number"],
  refersTo: { column: "signal", table: "signals", key: "id" },
};

export const RETRACTION_SHAPE: TableShape = {
  name: "retractions",
  title: "Retractions",
  description: "What takes back a part of the force of a signal, from a day on.",
  columns: [
    needed("signal", "string", "Id of the signal"),
    needed("number", "integer", "From 1, within the signal"),
    needed("start", "date", "From which day on"),
    needed("r", "number", "How much of the force is taken back: 1 or 0.5"),
  ],
  primaryKey: ["signal", "number"],
  refersTo: { column: "signal", table: "signals", key: "id" },
};

const day = (value: Day | null): string | null => (value === null ? null : isoFromDay(value));

function signalRow(
  signal: EngineSignal,
  words: SignalWords | undefined,
  doubt: IntensityDoubt | undefined,
): Cell[] {
  return [
    ...[signal.id, words?.title ?? null, signal.family, words?.type ?? null],
    ...[day(signal.start), day(signal.end), signal.precision, signal.intensity, signal.scored],
    ...[day(signal.endPublished), signal.occurrences, signal.countedIn, signal.opens],
    ...[signal.status, signal.stateViolence],
    ...[words?.initiator ?? null, words?.codebook ?? null, words?.provisional ?? null],
    ...[doubt?.lowest ?? null, doubt?.highest ?? null, doubt?.sigma ?? null],
  ];
}

function reportRows({ id, reports }: EngineSignal): Cell[][] {
  return reports.map(({ reliability, credibility, group, published, withdrawn }, at) => [
    ...[id, at + 1, reliability, credibility, group, day(published)],
    ...(typeof withdrawn === "number" ? [true, day(withdrawn)] : [withdrawn, null]),
  ]);
}

function retractionRows({ id, retractions }: EngineSignal): Cell[][] {
  return retractions.map(({ start, r }, at) => [id, at + 1, day(start), r]);
}

/** Signals as three tables; with `earlier` they are told as those of the week published before. */
export function signalTables(
  signals: readonly EngineSignal[],
  words: ReadonlyMap<string, SignalWords>,
  doubts: ReadonlyMap<string, IntensityDoubt>,
  earlier = false,
): PackageTable[] {
  const tables: PackageTable[] = [
    {
      ...SIGNAL_SHAPE,
      rows: signals.map((signal) => signalRow(signal, words.get(signal.id), doubts.get(signal.id))),
    },
    { ...REPORT_SHAPE, rows: signals.flatMap(reportRows) },
    { ...RETRACTION_SHAPE, rows: signals.flatMap(retractionRows) },
  ];
  return earlier ? tables.map(asEarlier) : tables;
}

function asEarlier(table: PackageTable): PackageTable {
  const { refersTo } = table;
  return {
    ...table,
    name: `earlier-${table.name}`,
    title: `${table.title} of the week published before`,
    description:
      "Of signals that stand otherwise now, or no more: as they were coded for the last week published before.",
    ...(refersTo && { refersTo: { ...refersTo, table: `earlier-${refersTo.table}` } }),
  };
}

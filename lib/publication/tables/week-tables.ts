import { phraseText } from "@/lib/brief/phrase";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { count } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { EditionChange } from "@/lib/publication/edition-head";
import type { Cell } from "@/lib/sheets/table";

/** One table of a published week. */
export interface WeekTable {
  /** Of the sheet. */
  name: string;
  header: readonly string[];
  days: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** The tables of an edition, as frozen: figures with their means, points, shares, sources, and what was changed. */
export function weekTables(snapshot: WeeklySnapshot, changes: readonly EditionChange[]): WeekTable[] {
  return [
    figureTable(snapshot),
    pointTable(snapshot),
    shareTable(snapshot),
    sourceTable(snapshot),
    changeTable(snapshot, changes),
  ];
}

function figureTable({ index, warming, cooling, families, publication }: WeeklySnapshot): WeekTable {
  const pair = ({ now, before, change }: WeeklySnapshot["index"]): Cell[] => [now, before, change];
  const { indexMeans, means } = publication ?? {};
  return {
    name: "Figures",
    header: ["line", "label", "thisSunday", "lastSunday", "change", "mean4", "mean52", "evidence", "thin"],
    days: [],
    rows: [
      ["index", "Index", ...pair(index), indexMeans?.four ?? null, indexMeans?.year ?? null, null, null],
      ["warming", "Warming pull", ...pair(warming), null, null, null, null],
      ["cooling", "Cooling pull", ...pair(cooling), null, null, null, null],
      ...families.map((family) => {
        const mean = means?.find((one) => one.family === family.family);
        return [
          ...[family.family, FAMILY_LABEL[family.family], ...pair(family)],
          ...[mean?.four ?? null, mean?.year ?? null, family.evidence, family.thin],
        ];
      }),
    ],
  };
}

function pointTable({ points, publication }: WeeklySnapshot): WeekTable {
  return {
    name: "Points",
    header: ["point", "text", "whoSaysSo", "whyItMatters", "share", "signals", "sources"],
    days: [],
    rows: points.map(({ text, share, signals }, at) => {
      const words = publication?.points[at];
      return [
        ...[at + 1, text, words?.says ?? null, words?.matters ?? null, share],
        signals.map(({ slug }) => slug).join("; "),
        (words?.sources ?? []).join("; "),
      ];
    }),
  };
}

/** What a signal brought stands at the first point that names it, so that the column sums to the change. */
function shareTable({ points, rest, restNew, restOld, index }: WeeklySnapshot): WeekTable {
  const others: Cell[][] =
    restNew && restOld
      ? [
          [null, null, `${count(restNew.count, "other")}, new`, restNew.share],
          [null, null, `${count(restOld.count, "other")}, fading or ended`, restOld.share],
        ]
      : [[null, null, count(rest.count, "other"), rest.share]];
  return {
    name: "Shares",
    header: ["point", "signal", "title", "share"],
    days: [],
    rows: [
      ...points.flatMap(({ signals }, at) =>
        signals.map(({ slug, title, share }): Cell[] => [
          ...[at + 1, slug, title],
          points.slice(0, at).some((point) => point.signals.some((one) => one.slug === slug)) ? null : share,
        ]),
      ),
      ...others,
      [null, null, "Change of the index", index.change],
    ],
  };
}

function sourceTable({ sources, publication }: WeeklySnapshot): WeekTable {
  const rows = publication
    ? publication.sources.map(({ signal, also = [], ...report }) => ({
        ...report,
        signal: [signal, ...also].join("; "),
      }))
    : sources.flatMap(({ slug, reports }) =>
        reports.map((report) => ({ number: null, signal: slug, ...report })),
      );
  return {
    name: "Sources",
    header: [
      "number",
      "signal",
      "publisher",
      "title",
      "address",
      "published",
      "language",
      "grade",
      "withdrawn",
    ],
    days: ["published"],
    rows: rows.map((row) => [
      ...[row.number, row.signal, row.publisher, row.title, row.address, row.published],
      ...[row.language, row.grade, row.withdrawn],
    ]),
  };
}

/** What this edition changes against the one before it, and what revisions changed in earlier weeks. */
function changeTable({ earlier }: WeeklySnapshot, changes: readonly EditionChange[]): WeekTable {
  return {
    name: "Changes",
    header: ["of", "what", "before", "after", "difference"],
    days: [],
    rows: [
      ...changes.map(({ what, before, after }): Cell[] => ["this week", what, before, after, null]),
      ...(earlier?.weeks ?? []).map(({ week, frozen, now, difference, methodVersion }): Cell[] => [
        week,
        methodVersion === undefined ? "index" : `index under method version ${methodVersion}`,
        ...[frozen, now, difference],
      ]),
      ...(earlier?.signals ?? []).map(({ title, what, difference }): Cell[] => [
        ...[earlier?.since ?? null, `${title} (${what})`, null, null, difference],
      ]),
    ],
  };
}

/** All tables as one, for CSV: the first column names the table, and a column that several tables have is one. */
export function asOneTable(tables: readonly WeekTable[]): Omit<WeekTable, "name"> {
  const columns = [...new Set(tables.flatMap(({ header }) => header))];
  return {
    header: ["table", ...columns],
    days: [...new Set(tables.flatMap(({ days }) => days))],
    rows: tables.flatMap(({ name, header, rows }) =>
      rows.map((row) => [name, ...columns.map((column) => row[header.indexOf(column)] ?? null)]),
    ),
  };
}

/** What the file says of itself: whose tables, of which edition, and where it stays. */
export function aboutTables(
  snapshot: WeeklySnapshot,
  edition: { number: number; kind: string; reason: string; publishedAt: string; address: string },
): string[] {
  const { number, kind, reason, publishedAt, address } = edition;
  return [
    `${snapshot.publication?.relationship.name ?? ""} ${snapshot.week}, ${snapshot.from} to ${snapshot.to}`.trim(),
    snapshot.headline,
    ...(snapshot.lead.length > 0 && !snapshot.publication?.lead ? [phraseText(snapshot.lead)] : []),
    ...(snapshot.publication?.lead ? [snapshot.publication.lead] : []),
    `Edition ${number}, published ${publishedAt}: figures frozen at six decimals`,
    ...(kind === "PUBLICATION" ? [] : [`${kind === "CORRECTION" ? "Corrected" : "Withdrawn"}: ${reason}`]),
    address,
  ];
}

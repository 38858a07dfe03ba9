import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";

/** A row by the headings of the table. */
type Row = Record<string, string>;

export const HEADINGS = [
  "Nr",
  "Headline",
  "Description",
  "Family",
  "Type",
  "Date",
  "End date",
  "Precision",
  "Score",
  "Why this intensity",
  "Why these grades",
  "Counts",
  "Actor",
  "Tajikistan confirms",
  "Facet of",
  "Duplicate of",
  "Retracts",
  "Counted in",
  "Occurrences",
  "Codebook",
  "Source",
  "Article",
  "Link",
  "Source date",
  "Language",
  "Reliability",
  "Credibility",
  "Figure",
  "Figure value",
  "Claimant",
] as const;

interface Kind {
  field: string;
  plant: (row: Row, at: number) => void;
}

const set = (heading: string, value: string) => (row: Row) => {
  row[heading] = value;
};
const unscored = (heading: string, value: (row: Row) => string) => (row: Row) => {
  row.Counts = "нет";
  row[heading] = value(row);
};

/** Every kind of error that is planted, with the field at which it must be told. */
export const KINDS: Record<string, Kind> = {
  "no title": { field: "title", plant: set("Headline", " ") },
  "a long title": { field: "title", plant: set("Headline", "x".repeat(161)) },
  "an unknown family": { field: "family", plant: set("Family", "Sports") },
  "an unknown type": { field: "type", plant: set("Type", "football match") },
  "a type of another family": { field: "type", plant: set("Type", "embargo") },
  "a day that is none": { field: "start", plant: set("Date", "31.02.2025") },
  "a month that is none": { field: "start", plant: set("Date", "12.31.2025") },
  "no first day": { field: "start", plant: set("Date", "") },
  "the number of a day": { field: "start", plant: set("Date", "45998") },
  "a last day before the first": { field: "end", plant: set("End date", "01.01.2019") },
  "no number": { field: "intensity", plant: set("Score", "strong") },
  "no intensity": { field: "intensity", plant: set("Score", "") },
  "out of range": { field: "intensity", plant: set("Score", "9,5") },
  "between two steps": { field: "intensity", plant: set("Score", "4,25") },
  "no reason for the intensity": { field: "intensityReason", plant: set("Why this intensity", "") },
  "no reason for the grades": { field: "gradeReason", plant: set("Why these grades", "") },
  "neither yes nor no": { field: "scored", plant: set("Counts", "perhaps") },
  "not said whether scored": { field: "scored", plant: set("Counts", "") },
  "an unknown initiator": { field: "initiator", plant: set("Actor", "Norway") },
  "an unknown answer": { field: "acknowledgedByA", plant: set("Tajikistan confirms", "shrugged") },
  "an unknown precision": { field: "precision", plant: set("Precision", "roughly") },
  "no publisher": { field: "reports.1.publisher", plant: set("Source", "") },
  "no title of the report": { field: "reports.1.title", plant: set("Article", "") },
  "an address that is none": { field: "reports.1.address", plant: set("Link", "www.example.org/a") },
  "a day of publication that is none": {
    field: "reports.1.published",
    plant: set("Source date", "yesterday"),
  },
  "a language in words": { field: "reports.1.language", plant: set("Language", "English") },
  "a reliability that is none": { field: "reports.1.reliability", plant: set("Reliability", "G") },
  "a credibility that is none": { field: "reports.1.credibility", plant: set("Credibility", "7") },
  "a report before its signal": { field: "reports.1.earlyReason", plant: set("Source date", "01.01.2019") },
  "an id that is none": { field: "id", plant: (row) => set("Nr", `${row.Nr}_A`)(row) },
  "an id used twice": { field: "id", plant: set("Nr", "made-0") },
  "a facet of nothing": { field: "facetOf", plant: unscored("Facet of", () => "nowhere") },
  "a duplicate of itself": { field: "duplicateOf", plant: unscored("Duplicate of", (row) => row.Nr ?? "") },
  "taking back nothing": { field: "retracts", plant: set("Retracts", "nowhere") },
  "counted in what is no tally": { field: "countedIn", plant: set("Counted in", "made-0") },
  "no happening": { field: "occurrences", plant: set("Occurrences", "0") },
  "an unknown codebook": { field: "codebook", plant: set("Codebook", "99") },
  "a figure in words": {
    field: "figures.1.value",
    plant: (row) => Object.assign(row, { Figure: "Trucks", "Figure value": "many", Claimant: "Ministry" }),
  },
};

/** A table of so many good rows into which so many errors are planted, each in a row of its own: the same for the same seed. */
export function plantedTable(rows: number, errors: number, seed: number) {
  const random = seeded(seed);
  const table = Array.from({ length: rows }, (_, at) => goodRow(at));
  const kinds = Object.entries(KINDS);
  // The first row is the one that others are led back to.
  const places = shuffled(
    Array.from({ length: rows - 1 }, (_, at) => at + 1),
    random,
  ).slice(0, errors);
  const planted = places.map((at, number) => {
    const [name, kind] = kinds[number % kinds.length] ?? [];
    const row = table[at];
    if (!name || !kind || !row) throw new Error("there is nothing to plant");
    kind.plant(row, at);
    return { line: at + 2, field: kind.field, name };
  });
  return {
    cells: [[...HEADINGS], ...table.map((row) => HEADINGS.map((heading) => row[heading] ?? ""))],
    planted,
  };
}

function goodRow(at: number): Row {
  const day = isoFromDay(dayFromIso("2021-01-01") + (at % 1_700));
  const written = day.split("-").reverse().join(".");
  return {
    Nr: `made-${at}`,
    Headline: `Minister visits, number ${at}`,
    Description: 'Talks; "trade"\nand transit',
    Family: "Diplomatic contact",
    Type: at % 2 === 0 ? "High-level visit" : "visit-high",
    Date: written,
    "End date": at % 3 === 0 ? "" : written,
    Precision: "day",
    Score: ["5", "4,5", "3,0"][at % 3] ?? "",
    "Why this intensity": "the default",
    "Why these grades": "one paper",
    Counts: "да",
    Actor: ["Tajikistan", "AFG", "both"][at % 3] ?? "",
    "Tajikistan confirms": at % 2 === 0 ? "confirmed" : "",
    Occurrences: "",
    Source: "Agency",
    Article: `Visit of ${day}`,
    Link: "https://example.org/a",
    "Source date": written,
    Language: "ru",
    Reliability: "b",
    Credibility: "2",
    Figure: at % 4 === 0 ? "Trucks" : "",
    "Figure value": at % 4 === 0 ? "1.200" : "",
    Claimant: at % 4 === 0 ? "Ministry" : "",
  };
}

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left;
}

import { listFields, SIGNAL_FIELDS, type TableField } from "./table-fields";

/** Letters and figures alone, words apart. `headingWords("Source (URL) №2") // => "source url 2"` */
export const headingWords = (heading: string) =>
  heading
    .normalize("NFC")
    // A name of a program: acknowledgedByA.
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .replace(/(\p{L})(?=\p{N})/gu, "$1 ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What tables call the fields of a signal, beside their names and labels. */
const CALLED: Record<string, readonly string[]> = {
  id: ["number", "no", "nr", "signal id", "record id"],
  title: ["headline", "event", "heading"],
  text: ["description", "summary", "details", "what happened"],
  family: ["domain", "category"],
  type: ["event type", "signal type", "kind"],
  start: ["date", "day", "start date", "event date", "from"],
  end: ["end date", "until", "to"],
  inForce: ["ongoing", "open ended"],
  precision: ["date precision", "how exact"],
  dateAsWritten: ["date in the source"],
  intensity: ["score", "strength"],
  intensityReason: ["intensity reason", "why this intensity"],
  gradeReason: ["grade reason", "why these grades"],
  scored: ["counts", "counted"],
  initiator: ["actor", "who acted", "who", "initiated by"],
  contested: ["disputed"],
  facetOf: ["facet of"],
  duplicateOf: ["duplicate of"],
  retracts: ["takes back", "withdraws"],
  occurrences: ["happenings", "number of events", "times"],
  countedIn: ["counted in", "part of"],
  opens: ["brought about"],
  facts: ["fact ids", "fact"],
  codebook: ["codebook version"],
};

/** What they call the parts of a report, with its number behind them or none for the first. */
const REPORT_CALLED: Record<string, readonly string[]> = {
  publisher: ["publisher", "source", "outlet", "source name"],
  title: ["source title", "report title", "article", "article title"],
  address: ["url", "link", "address", "source url", "source link", "source address"],
  published: ["published", "publication date", "source date", "published on", "report date"],
  language: ["language", "source language"],
  reliability: ["reliability", "source reliability"],
  credibility: ["credibility", "claim credibility"],
  grade: ["grade", "admiralty grade", "admiralty", "source grade"],
};
const FIGURE_CALLED: Record<string, readonly string[]> = {
  label: ["figure", "figure label"],
  value: ["figure value"],
  unit: ["unit", "figure unit"],
  claimant: ["claimant", "figure claimant"],
  scope: ["figure scope"],
};

const FIRST_LISTS = [...listFields("reports", 1), ...listFields("figures", 1)];
const byWords = new Map<string, string>();
const know = (words: string, name: string) => {
  if (!byWords.has(words)) byWords.set(words, name);
};
for (const { name, label } of [...SIGNAL_FIELDS, ...FIRST_LISTS]) {
  know(headingWords(name), name);
  know(headingWords(label), name);
}
for (const { name } of SIGNAL_FIELDS) for (const words of CALLED[name] ?? []) know(words, name);
for (const [list, called] of [
  ["reports", REPORT_CALLED],
  ["figures", FIGURE_CALLED],
] as const)
  for (const [control, all] of Object.entries(called))
    for (const words of all) {
      know(words, `${list}.1.${control}`);
      know(`${words} 1`, `${list}.1.${control}`);
    }

/**
 * The name of the field that a heading means; null: none that is known. A number in it counts reports and figures.
 * `namedField("Source URL 2") // => "reports.2.address"`, `namedField("evidenceWeight") // => null`
 */
export function namedField(heading: string): TableField["name"] | null {
  const words = headingWords(heading);
  const known = byWords.get(words);
  if (known !== undefined) return known;
  const [, number] = /(?:^| )([1-9]\d?)(?= |$)/.exec(words) ?? [];
  if (number === undefined) return null;
  const first = byWords.get(words.replace(new RegExp(`(^| )${number}(?= |$)`), "$11"));
  return first?.includes(".1.") ? first.replace(".1.", `.${number}.`) : null;
}

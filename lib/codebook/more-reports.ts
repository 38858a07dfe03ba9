import type { FigureFields, ReportFields, SourceFields } from "./report-schema";
import type { SignalFields } from "./signal-schema";

/** What somebody typed as a new signal and adds to one that is there. */
export interface Brought {
  reports: ReportFields[];
  figures: FigureFields[];
  facts: string[];
  /** Key of the report of the signal that the first of them relays; null: none. */
  relays: string | null;
  /** Words that go behind those that are there; empty: none. */
  text: string;
  contested: string;
}

export interface Joined {
  fields: SignalFields;
  /** Reports that are new to the signal, as they stand in it. */
  added: ReportFields[];
  /** For each report of the signal the one of those brought that it came from; null: it was there. */
  from: (number | null)[];
}

/** The same document: one address; where one has none, one title of one publisher on one day. */
export function isSameDocument(one: SourceFields, other: SourceFields): boolean {
  if (one.address !== null && other.address !== null) return one.address === other.address;
  return one.publisher === other.publisher && one.title === other.title && one.published === other.published;
}

/**
 * A signal with what was brought to it. A report that it has already adds nothing, nor does a figure or a sentence. Keys stay with their
 * reports; new ones get free keys, and what relayed one of those brought relays it still.
 */
export function withBrought(fields: SignalFields, brought: Brought): Joined {
  const reports = [...fields.reports];
  const from: Joined["from"] = reports.map(() => null);
  const keys = new Map<string, string>();
  const added: ReportFields[] = [];
  for (const [at, report] of brought.reports.entries()) {
    const there = reports.find(({ source }) => isSameDocument(source, report.source));
    if (there) {
      keys.set(report.key, there.key);
      continue;
    }
    const key = freeKeyAmong(reports);
    keys.set(report.key, key);
    const joined = { ...report, key };
    reports.push(joined);
    added.push(joined);
    from.push(at);
  }
  for (const report of added)
    report.relays = report.relays === null ? null : (keys.get(report.relays) ?? report.relays);
  // What is said to relay a report of the signal is the first that relays none of those brought with it.
  const relay = added.find(({ relays }) => relays === null);
  if (relay) relay.relays = brought.relays;
  return {
    fields: {
      ...fields,
      reports,
      figures: [
        ...fields.figures,
        ...brought.figures.filter((one) => !fields.figures.some((other) => sameFigure(one, other))),
      ],
      facts: [...new Set([...fields.facts, ...brought.facts])],
      text: behind(fields.text, brought.text, "\n"),
      contested: behind(fields.contested, brought.contested, "; "),
    },
    added,
    from,
  };
}

function freeKeyAmong(reports: readonly ReportFields[]): string {
  for (let number = 1; ; number++) if (!reports.some(({ key }) => key === `r${number}`)) return `r${number}`;
}

function sameFigure(one: FigureFields, other: FigureFields): boolean {
  return (["label", "value", "unit", "claimant", "scope"] as const).every(
    (name) => one[name] === other[name],
  );
}

/** Words behind others, where they say something new. */
function behind(there: string, more: string, between: string): string {
  if (more === "" || there.includes(more)) return there;
  return there === "" ? more : `${there}${between}${more}`;
}

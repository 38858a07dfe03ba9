import type { SignalFields } from "@/lib/codebook/signal-schema";
import { type CodedVariable, METRIC_OF, namesAsNumbers } from "@/lib/engine/agreement/coded-variables";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { SampleCoding } from "./sample-coding";
import type { SampleItem } from "./sample-items";

/** Two codings of one happening, with the document that they are of. */
export interface ComparedPair {
  item: SampleItem;
  first: SampleCoding;
  second: SampleCoding;
}

/** The happenings that both coders found. */
export function comparedPairs(items: readonly SampleItem[]): ComparedPair[] {
  return items.flatMap((item) =>
    item.pairs.flatMap(({ first, second }) => (first && second ? [{ item, first, second }] : [])),
  );
}

/** What a coding says of a variable, in words. */
export function saidOf(fields: SignalFields, variable: CodedVariable): string {
  return variable === "scored" ? (fields.scored ? "yes" : "no") : String(fields[variable]);
}

/** Pairs as units: one array a pair, with what its values are called; names by number, intensities and days as they are. */
export interface ComparedUnits {
  units: [number, number][];
  /** Of a value, as a coding says it. */
  nameOf: (value: number) => string;
}

export function unitsOfPairs(pairs: readonly ComparedPair[], variable: CodedVariable): ComparedUnits {
  const said = pairs.map(({ first, second }): [string, string] => [
    saidOf(first.fields, variable),
    saidOf(second.fields, variable),
  ]);
  if (METRIC_OF[variable] === "nominal") {
    const { names, units } = namesAsNumbers(said);
    return { units, nameOf: (value) => names[value] ?? "" };
  }
  const number = variable === "start" ? dayFromIso : Number;
  const nameOf = new Map(said.flat().map((word) => [number(word), word]));
  return {
    units: said.map(([first, second]) => [number(first), number(second)]),
    nameOf: (value) => nameOf.get(value) ?? "",
  };
}

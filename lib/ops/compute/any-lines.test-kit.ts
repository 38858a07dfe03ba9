import fc from "fast-check";
import { CREDIBILITIES, FAMILIES, PRECISIONS, RELIABILITIES } from "@/lib/engine/signals/signal";

/** Members of an object in the order in which they are written; a name may come twice. */
export type Members = [name: string, value: string][];

export const anyOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const quoted = (value: string) => `"${value}"`;
const mostly = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, odd);
const orNull = (value: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: value }, fc.constant("null"));
const maybe = (members: fc.Arbitrary<Members>, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant<Members>([]) }, members);
const member = (name: string, value: fc.Arbitrary<string>) => value.map((one): Members => [[name, one]]);

/** Few days, in order, so that rows share one. */
export const DAYS = ["2024-02-29", "2024-03-01", "2024-03-02", "2024-06-30", "2025-01-01", "2025-12-31"];
const anyDay = anyOf(...DAYS).map(quoted);
const wildDay = mostly(
  anyDay,
  anyOf("2023-02-29", "2024-3-01", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01", "9999-12-31").map(
    quoted,
  ),
);
const mark = anyOf("true", "false");
const half = fc.integer({ min: -20, max: 20 }).map((steps) => String(steps / 2));
const ODD_NUMBERS = [
  "-0",
  "0.0",
  "-0.0",
  "4.00",
  "4.50",
  "1e0",
  "5E-1",
  "05",
  "10.5",
  "-11",
  "0.25",
  "1.",
  ".5",
  "+1",
];
const wildNumber = mostly(half, anyOf(...ODD_NUMBERS, "0.5000000000000001", "10.0", "-10", "100", '"4"'));

const ID_LETTERS = [
  "s",
  "1",
  "2",
  "é",
  "Ω",
  "🌡",
  "\uffee",
  "\\u0073",
  "\\ud83c",
  " ",
  "\t",
  "\u0001",
  "\\\\",
  "\u2028",
];
const wildId = mostly(
  fc.integer({ min: 0, max: 9 }).map((at) => `"s${at}"`),
  fc.array(anyOf(...ID_LETTERS), { maxLength: 3 }).map((letters) => quoted(letters.join(""))),
);

const HARMLESS = ["note", "", "constructor", "toString", "Family", "ключ", "start ", "groups"];
const HARMFUL = ["__proto__", "i\\u0064", "end_published", "Counted-In", "EndPublished", "opens ", "Status"];
const HARMFUL_IN_REPORTS = ["Group", "with_drawn", "Published", "group", "id", "start", "reliability", "r"];
const VALUES = [
  "1",
  "-1.5e+10",
  "1e999",
  '"a\\n\\u00e9"',
  "[]",
  "{}",
  '{"a":{"b":[null, true]}}',
  '"\u2028"',
];
const BROKEN_VALUES = ["01", '"\\x"', '"\t"', "[1,]", "{,}", "tru", "", "'a'", '{"a"}', '"\\u00g0"', "NaN"];
const stray = (names: string[], values: string[], weight: number) =>
  maybe(
    fc.tuple(anyOf(...names), anyOf(...values)).map(([name, value]): Members => [[name, value]]),
    weight,
  );
const harmless = stray(HARMLESS, VALUES, 4);
const harmful = stray([...HARMLESS, ...HARMFUL, ...HARMFUL_IN_REPORTS], [...VALUES, ...BROKEN_VALUES], 25);

const space = fc.oneof({ weight: 20, arbitrary: fc.constant("") }, anyOf(" ", "\t", "\r", "  "));
const wildSpace = mostly(space, anyOf("\u00a0", "\v", "\ufeff"));

/** An object of some members in any order and spacing. */
function object(members: fc.Arbitrary<Members>[], wild: boolean): fc.Arbitrary<string> {
  const blank = wild ? wildSpace : space;
  return fc
    .tuple(
      fc.tuple(...members, wild ? harmful : harmless),
      blank,
      blank,
      fc.nat(wild ? 200 : 0),
      fc.boolean(),
    )
    .chain(([parts, before, after, left, asGiven]) => {
      // Rarely one is left out.
      const all = parts.flat().filter((_, at) => left !== at + 1);
      const order = asGiven ? fc.constant(all) : fc.shuffledSubarray(all, { minLength: all.length });
      return order.map((put) => {
        const written = put.map(([name, value]) => `"${name}"${after}:${before}${value}`);
        return `${after}{${before}${written.join(`${after},${before}`)}${after}}`;
      });
    });
}

const list = (item: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(item, { minLength, maxLength }).map((items) => `[${items.join(",")}]`);

function anyReports(wild: boolean, fewest: number) {
  const day = wild ? wildDay : anyDay;
  const grade = anyOf(...CREDIBILITIES.map(String));
  const report = object(
    [
      member("reliability", anyOf(...RELIABILITIES).map(quoted)),
      member("credibility", wild ? mostly(grade, anyOf("0", "7", "1.0", '"1"', "10")) : grade),
      maybe(member("group", orNull(anyOf('"a"', '"b"', '""', '"\\u0061"', '"ω"'))), 1),
      maybe(member("published", orNull(day)), 1),
      maybe(member("withdrawn", fc.oneof(mark, orNull(day)))),
    ],
    wild,
  );
  return list(report, fewest, 3);
}

function anyRetractions(wild: boolean) {
  const r = wild ? anyOf("1", "0.5", "1.0", "0.50", "0.3", "5e-1") : anyOf("1", "0.5");
  return orNull(list(object([member("start", wild ? wildDay : anyDay), member("r", r)], wild), 0, 3));
}

/** A line that is valid by both generations, but for what `given` says: its members, each as it is written. */
export function tameLine(given: Members): fc.Arbitrary<string> {
  return object(
    [
      fc.constant(given),
      member("precision", anyOf(...PRECISIONS).map(quoted)),
      member("scored", mark),
      member("reports", anyReports(false, 1)),
      maybe(member("retractions", anyRetractions(false))),
    ],
    false,
  );
}

/** A line of which anything may be wrong, though mostly little is. */
export const wildLine: fc.Arbitrary<string> = object(
  [
    member("id", wildId),
    member("family", mostly(anyOf(...FAMILIES).map(quoted), anyOf('"TRADES"', "null", '"TRADE', "2"))),
    member("start", wildDay),
    member("end", orNull(wildDay)),
    member("precision", mostly(anyOf(...PRECISIONS).map(quoted), anyOf('"days"', "null"))),
    member("intensity", wildNumber),
    member("scored", mostly(mark, anyOf("null", "truer"))),
    member("reports", anyReports(true, 0)),
    maybe(member("endPublished", orNull(wildDay))),
    maybe(member("retractions", anyRetractions(true))),
    maybe(member("occurrences", orNull(anyOf("1", "2", "3", "1e1", "2.0", "0", "9999999999", "1.5"))), 8),
    maybe(member("countedIn", orNull(wildId)), 8),
    maybe(member("opens", orNull(wildId)), 8),
    maybe(member("stateViolence", orNull(mark)), 8),
    maybe(member("status", orNull(mark)), 8),
  ],
  true,
);

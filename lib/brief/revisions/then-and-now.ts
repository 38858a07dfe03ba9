import { listed } from "@/lib/brief/finding/lead";
import { countWords } from "@/lib/brief/number-words";
import { formatCoded, LIVE, type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { SignalGap } from "@/lib/engine/shares/vintage-gap";
import type { Day } from "@/lib/engine/signals/signal";

/** One class of what makes a gap. Index points. */
export interface GapClass {
  kind: SignalGap["kind"] | "method";
  count: number;
  share: number;
}

/** Classes that the headline names. */
const NAMED = 2;

/** What each class is called, by how the two vintages differ. */
export function gapKindWords(kind: GapClass["kind"], then: Vintage): string {
  const known = then.knownOn !== null && then.codedOn === null;
  if (kind === "method") return "the method";
  if (kind === "new") return known ? "known since" : "new since";
  if (kind === "voided") return "voided since";
  return "revised since";
}

function who({ kind, count }: GapClass, then: Vintage): string {
  if (kind === "method") return "another method";
  return `${countWords(count, "signal")} ${gapKindWords(kind, then)}`;
}

/**
 * The classes as they are printed: they make the difference of the two levels as those are printed.
 * `printedClasses([{ share: 0.26, … }, { share: 0.26, … }], { was: 1, is: 1.52 }) // => [{ share: 0.3, … }, { share: 0.2, … }]`
 */
export function printedClasses(
  classes: readonly GapClass[],
  { was, is }: { was: number | null; is: number | null },
): GapClass[] {
  const printed = printedParts(
    classes.map(({ share }) => share),
    printedDifference(is ?? 0, was ?? 0) ?? 0,
  );
  return classes.map((one, at) => ({ ...one, share: printed[at] ?? 0 }));
}

function cause(classes: readonly GapClass[], then: Vintage): string {
  const large = classes
    .filter(({ share }) => share !== 0)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, NAMED);
  const said = large.map((one) => {
    const many = one.kind !== "method" && one.count !== 1;
    const verb = one.share > 0 ? (many ? "raise" : "raises") : many ? "lower" : "lowers";
    return `${who(one, then)} ${verb} it by ${plain(Math.abs(one.share))}`;
  });
  return listed(said);
}

function subject(then: Vintage, day: Day): string | null {
  if (then.method !== null) return null;
  const { knownOn, codedOn } = then;
  if (codedOn === null && knownOn === day) return `What was known on ${formatDay(isoFromDay(day))}`;
  if (knownOn === null && codedOn?.slice(0, 10) === isoFromDay(day))
    return `What was coded by ${formatCoded(codedOn)}`;
  return null;
}

/**
 * The later side as a figure of it is introduced: `"today"`, or in a frozen address `"as coded on 2 Jan 2026, 10:15"`. The
 * method is named beside it.
 */
function when(now: Vintage): string {
  return vintageWords({ ...now, method: null }) || "today";
}

/** What two vintages say of one day, and what makes the difference; "": nothing does, or there is none to explain. */
export interface ThenAndNowFinding {
  readings: string;
  cause: string;
}

/**
 * The finding of a comparison of two vintages on one day.
 * `// => { readings: "What was known on 30 Nov 2025 read −9.4; today the same day reads +1.9", cause: "one signal known since raises it by 11.3" }`
 */
export function thenAndNowFinding(
  then: Vintage,
  day: Day,
  levels: { was: number | null; is: number | null },
  classes: readonly GapClass[],
  now: Vintage = LIVE,
): ThenAndNowFinding {
  const today = when(now);
  const on = formatDay(isoFromDay(day));
  const words = vintageWords(then);
  const own = subject(then, day);
  const alone = (readings: string) => ({ readings, cause: "" });
  if (levels.was === null && levels.is === null) return alone(`No index of ${on}, then or now`);
  if (levels.was === null)
    return alone(
      `${words.charAt(0).toUpperCase()}${words.slice(1)} there was no index of ${own ? "that day" : on}; ${today} it reads ${signed(levels.is)}`,
    );
  const before = own ? `${own} read ${signed(levels.was)}` : `${on} read ${signed(levels.was)} ${words}`;
  if (levels.is === null) return alone(`${before}; ${today} it has no index`);
  const why = cause(printedClasses(classes, levels), then);
  if (printedDifference(levels.is, levels.was) === 0)
    return { readings: `${before}, and reads the same ${today}`, cause: why };
  const after = own ? `${today} the same day reads` : `${today} it reads`;
  return {
    readings: `${before}; ${after} ${signed(levels.is)}`,
    cause: why || "many small changes",
  };
}

/** The same in one line, for what leaves the site. */
export function thenAndNowHeadline(...asked: Parameters<typeof thenAndNowFinding>): string {
  const { readings, cause: why } = thenAndNowFinding(...asked);
  return why ? `${readings}: ${why}` : readings;
}

import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { formatDay, signed } from "@/lib/charts/format/format";
import { asPrinted } from "@/lib/charts/format/printed-figure";
import { isolate } from "@/lib/codebook/isolate";
import type { AlertKind } from "./subscription-kinds";

/** What a week is like, beside the week before it and all earlier ones. */
export interface AlertFacts {
  slug: string;
  name: string;
  week: string;
  /** Stage, direction and verdict at the end of the week and of the week before; null: none is told. */
  stage: { now: string | null; before: string | null };
  direction: { now: string | null; before: string | null };
  verdict: { now: string; before: string; sentence: string } | null;
  /** Change of the index in the week; null: there is none that may be told. */
  change: number | null;
  /** The changes of all earlier weeks that may be told. */
  earlier: readonly number[];
  ended: readonly { slug: string; title: string; day: string }[];
  /** When somebody last searched by the end of the week, and how many weeks ago; null: somebody did in the week, or the method does not ask. */
  unsearched: { last: string | null; weeks: number } | null;
}

/** Something that happened, of which whoever asked is told once. */
export interface AlertEvent {
  kind: AlertKind;
  /** The same for the same event, whenever it is found. */
  key: string;
  title: string;
  paragraphs: string[];
  /** How it was found. */
  remarks: string[];
  /** Slugs of signals that it names. */
  signals: { slug: string; title: string }[];
  /** Of UNSEARCHED: told to who asked to hear after so many weeks or fewer. */
  weeks: number | null;
}

/** Fewer earlier weeks are no history to be unusual against. */
export const HISTORY_WEEKS = 26;
/** Of earlier changes, how many may be as large. */
const LARGE_SHARE = 0.05;

/**
 * How a change stands among the earlier ones, by its size in either direction: how many of how many were as large. Unusual: at most 5 of 100
 * were, of at least 26. `unusual(5, Array(40).fill(1)) // => { asLarge: 0, of: 40, unusual: true }`
 */
export function unusual(
  change: number,
  earlier: readonly number[],
): { asLarge: number; of: number; unusual: boolean } {
  const size = Math.abs(asPrinted(change));
  const asLarge = earlier.filter((one) => Math.abs(asPrinted(one)) >= size).length;
  const of = earlier.length;
  return { asLarge, of, unusual: of >= HISTORY_WEEKS && size > 0 && asLarge <= LARGE_SHARE * of };
}

/** What a week gives to tell. */
export function alertEvents(facts: AlertFacts): AlertEvent[] {
  return [
    ...standingEvents(facts),
    ...unusualEvents(facts),
    ...endedEvents(facts),
    ...unsearchedEvents(facts),
  ];
}

/** What a letter says where a verdict begins with brackets: no page stands beside it that explains them. */
export const BRACKETED = "A stage stands in brackets where fewer than two families have fresh evidence.";

const none = { signals: [], weeks: null };
const toldOf = ({ name, week }: AlertFacts) => `${isolate(name)}, week of ${weekDays(week)}`;

function standingEvents(facts: AlertFacts): AlertEvent[] {
  const { stage, direction, verdict, slug, week } = facts;
  // What is not told for want of a search is no change.
  const moved = ({ now, before }: { now: string | null; before: string | null }) =>
    now !== null && before !== null && now !== before;
  const lines = [
    ...(moved(stage) ? [`The stage is ${stage.now}; a week before it was ${stage.before}.`] : []),
    ...(moved(direction)
      ? [`The direction is ${direction.now}; a week before it was ${direction.before}.`]
      : []),
    ...(verdict && verdict.now !== verdict.before
      ? [`The verdict is “${verdict.now}”; it was “${verdict.before}”.`]
      : []),
  ];
  if (lines.length === 0) return [];
  const what = moved(stage)
    ? `now ${stage.now}`
    : verdict && verdict.now !== verdict.before
      ? `the verdict is now “${verdict.now}”`
      : `now ${direction.now}`;
  return [
    {
      ...none,
      kind: "STAGE",
      key: `stage ${slug} ${week}`,
      title: `${facts.name}: ${what}`,
      paragraphs: [`${toldOf(facts)}:`, ...lines, ...(verdict ? [`${verdict.sentence}.`] : [])],
      remarks: [
        "Sunday against the Sunday before, both as coded at this moment.",
        ...(verdict?.sentence.startsWith("(") ? [BRACKETED] : []),
      ],
    },
  ];
}

function unusualEvents(facts: AlertFacts): AlertEvent[] {
  const { change, earlier, slug, week } = facts;
  if (change === null) return [];
  const found = unusual(change, earlier);
  if (!found.unusual) return [];
  const others = found.asLarge === 0 ? "None" : String(found.asLarge);
  return [
    {
      ...none,
      kind: "UNUSUAL",
      key: `unusual ${slug} ${week}`,
      title: `${facts.name}: the index moved by ${signed(change)} points in a week`,
      paragraphs: [
        `${toldOf(facts)}: the index moved by ${signed(change)} points. ${others} of the ${found.of} earlier weeks moved as much, up or down.`,
      ],
      remarks: [
        `The test: at most 5 of 100 earlier weekly changes of this relationship are as large, in either direction; at least ${HISTORY_WEEKS} weeks are asked for, and weeks without a search are left out. It is a rank among its own weeks, and says nothing of why.`,
      ],
    },
  ];
}

function endedEvents(facts: AlertFacts): AlertEvent[] {
  return facts.ended.map(({ slug, title, day }) => ({
    kind: "STATUS_ENDED",
    key: `ended ${slug} ${day}`,
    title: `${facts.name}: “${isolate(title)}” has ended`,
    paragraphs: [`“${isolate(title)}” is recorded as ended on ${formatDay(day)}.`],
    remarks: ["An end is told once, where it is coded in the week in which it lies."],
    signals: [{ slug, title }],
    weeks: null,
  }));
}

function unsearchedEvents(facts: AlertFacts): AlertEvent[] {
  const { unsearched, slug, name } = facts;
  if (unsearched === null || unsearched.weeks < 1) return [];
  const { last, weeks } = unsearched;
  const since = last === null ? "No search is recorded" : `Nobody has searched since ${formatDay(last)}`;
  return [
    {
      kind: "UNSEARCHED",
      key: `unsearched ${slug} ${last ?? "ever"}`,
      title: `${name}: nobody searched for ${weeks} ${weeks === 1 ? "week" : "weeks"}`,
      paragraphs: [
        `${since}: ${weeks} whole ${weeks === 1 ? "week" : "weeks"} by ${weekDays(facts.week)}.`,
        "This says how old the record is. It does not say that nothing happened: figures of these weeks fade by arithmetic alone, and must not be read as calm.",
      ],
      remarks: ["Told once for each time without a search."],
      signals: [],
      weeks,
    },
  ];
}

import type { News } from "@/lib/brief/news/news";
import type { Phrase } from "@/lib/brief/phrase";
import { windowWords } from "@/lib/brief/window-words";
import { formatDay, formatMonth, plain, signed } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Family } from "@/lib/engine/signals/signal";
import { bothStrong } from "./both-strong";
import type { BriefFacts } from "./facts";

/** A list as people say it. `listed(["a", "b", "c"]) // => "a, b and c"` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A change in words. `moved(-8.24) // => "down 8.2"`, `moved(0.02) // => "unchanged"` */
export function moved(change: number): string {
  if (plain(Math.abs(change)) === "0.0") return "unchanged";
  return `${change > 0 ? "up" : "down"} ${plain(Math.abs(change))}`;
}

/**
 * The sentences under the headline: level and change, what drove it, the two pulls, stage, and what is thin. Of a day that nobody searched
 * it gives the figures alone: where nobody looked nothing moved, drove or was strongest (method-2 §3).
 */
export function lead(facts: BriefFacts): Phrase[] {
  if (facts.index === null)
    return [
      facts.vintage
        ? `There is no counting signal ${facts.vintage}, so there is no index: no data is not calm.`
        : "There is no counting signal up to this day, so there is no index: no data is not calm.",
    ];
  return [
    ...level(facts),
    ...drivers(facts),
    ...pulls(facts),
    ...standing(facts),
    ...gaps(facts),
    ...searched(facts),
  ];
}

function level({ index, day, vintage, change7, change28, supported }: BriefFacts): Phrase[] {
  const changes = [
    ...(change7 === null || !supported ? [] : [`${moved(change7)} on the week`]),
    ...(change28 === null || !supported ? [] : [`${moved(change28)} on four weeks`]),
  ];
  return [
    `${vintage ? `${vintage.charAt(0).toUpperCase()}${vintage.slice(1)}, the` : "The"} engagement index stands at `,
    { strong: signed(index) },
    ` at the end of ${formatDay(day)}${changes.length > 0 ? `, ${listed(changes)}` : ""}.`,
  ];
}

function drivers({ weekMovers, supported }: BriefFacts): Phrase[] {
  if (!supported) return [];
  const [first, second] = weekMovers;
  if (!first) return [" No new signal moved it in the last seven days."];
  return [
    " What moved it most in the last seven days: ",
    ...mover(first),
    ...(second ? [" and ", ...mover(second)] : []),
    ".",
  ];
}

/** A signal with its share; and with its month or year, where no source names a nearer day: it may be older than the week. */
function mover({ slug, share, signal: { title, start, precision, status } }: News): Phrase[] {
  const dated = status || precision === "day" || precision === "week";
  const when = dated ? "" : `, dated only to ${formatWhen(start, start, precision)}`;
  return [{ signal: slug, title }, ` (${signed(share)}${when})`];
}

/** The two pulls, and since when they were not stronger. */
export function pulls(facts: BriefFacts): Phrase[] {
  const { warming, cooling } = facts;
  if (warming === null || cooling === null) return [];
  const since = (iso: string | null) =>
    iso === null || !facts.supported ? "" : `, its strongest since ${formatMonth(iso)}`;
  const both = facts.supported && bothStrong(facts) ? " Both are strong: this is no quiet." : "";
  return [
    ` The warming pull is at ${signed(warming)}${since(facts.warmingStrongestSince)}; the cooling pull at ${signed(cooling)}${since(facts.coolingStrongestSince)}.${both}`,
  ];
}

/** The stage with its direction, and what holds or brackets it. */
export function standing(facts: BriefFacts): Phrase[] {
  const { stage, direction, directionReason, window } = facts;
  if (stage === null) return [];
  const label = facts.bracketed ? `(${stage})` : stage;
  const why =
    directionReason === "only-fading"
      ? ` (the ${(window.change ?? 0) > 0 ? "rise" : "fall"} comes from old signals fading, not from new ones)`
      : "";
  const reasons = [...held(facts), ...brackets(facts)];
  if (direction === null) return [" Stage: ", { strong: label }, ".", ...reasons];
  // The direction has a longer memory than the week before it, and says so.
  return [
    " Stage: ",
    { strong: `${label}, ${direction}` },
    ` over ${windowWords(window.days)}${why}.`,
    ...reasons,
  ];
}

/** `// => " Held at hostile by state violence: “Exchange of fire at …”."` */
function held({ held: at, violence }: BriefFacts): Phrase[] {
  if (at === null) return [];
  const named = violence.flatMap(({ slug, title }, place): Phrase[] => [
    place === 0 ? ": " : ", ",
    { signal: slug, title },
  ]);
  return [" ", { strong: `Held at ${at} by state violence` }, ...named, "."];
}

function brackets({ bracketed }: BriefFacts): Phrase[] {
  return bracketed ? [" The stage stands in brackets: fewer than two families have fresh evidence."] : [];
}

/** What is said of the searching: what lies beyond the last searched day, where the view ends on that day. */
export function searched({ beyond, day, supported }: BriefFacts): Phrase[] {
  if (!supported)
    return [" Nobody searched on this day, so no stage, no direction and no arrow is said of it."];
  if (beyond === null || dayFromIso(day) + 1 !== dayFromIso(beyond.from)) return [];
  return [
    ` Nobody searched after ${formatDay(day)}: what is coded up to ${formatDay(beyond.to)} is drawn dotted and carries no stage.`,
  ];
}

function gaps({ thin, silent, generation }: BriefFacts): Phrase[] {
  const names = (families: Family[]) => listed(families.map((family) => FAMILY_LABEL[family].toLowerCase()));
  return [
    ...(thin.length > 0
      ? [` ${generation === 1 ? "Thin" : "Little fresh"} evidence in ${names(thin)}.`]
      : []),
    ...(silent.length > 0 ? [` No data in ${names(silent)}.`] : []),
  ];
}

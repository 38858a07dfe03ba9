import { phraseText } from "@/lib/brief/phrase";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import type { WeekToken } from "@/lib/brief/weekly/weekly-tokens";
import type { Moves } from "./signs";

/** What the words of a summary are judged beside. */
export interface LintContext {
  /** What was coded and may be quoted word by word: titles, disputes, names of publishers. What numbers they hold is sourced. */
  quoted: readonly string[];
  /** Reports that are not withdrawn, by signal. */
  reports: ReadonlyMap<string, number>;
  /** What the picture shows, in words; null: there is no picture. */
  picture: string | null;
  /** Which way the index went, and what brought it there. */
  moves: Moves;
  /** The lead that the numbers suggest, which an editor’s own replaces. */
  lead: string;
  /** What else is read of a summary, beside tables, picture, method box and sources. */
  composed: readonly string[];
}

/** The context of a composed summary; `quoted`: what else was coded of its signals, as what is in dispute; `values`: its figures as they are printed. */
export function lintContext(
  content: Pick<WeeklySnapshot, "sources" | "points" | "publication" | "lead" | "earlier">,
  quoted: readonly string[],
  values: Pick<Record<WeekToken, string>, "change" | "new" | "fading">,
): LintContext {
  const { sources, points, publication, lead, earlier } = content;
  const titles = [...points.flatMap(({ signals }) => signals), ...sources].map(({ title }) => title);
  return {
    quoted: [
      ...titles,
      ...sources.flatMap(({ reports }) => reports.map(({ publisher }) => publisher)),
      ...(earlier?.signals.map(({ title }) => title) ?? []),
      ...quoted,
    ],
    reports: new Map(
      sources.map(({ slug, reports }) => [slug, reports.filter(({ withdrawn }) => !withdrawn).length]),
    ),
    picture: publication?.line ? publication.line.described : null,
    moves: {
      points: wayOf(values.change),
      "new-points": wayOf(values.new),
      "fading-points": wayOf(values.fading),
    },
    lead: phraseText(lead),
    composed: publication ? readOf(publication) : [],
  };
}

/** Which way a printed figure goes. `wayOf("−6.0") // => "down"`, `wayOf("–") // => null` */
function wayOf(printed: string): Moves["points"] {
  if (printed.startsWith("+")) return "up";
  if (printed.startsWith("−")) return "down";
  return /\d/.test(printed) ? "level" : null;
}

/** The sentences of a publication that nobody edits and everybody reads. */
function readOf(words: NonNullable<WeeklySnapshot["publication"]>): string[] {
  const { verdict, provisional, direction, arrow, arithmetic, watch, sure } = words;
  return [
    ...Object.values(verdict).filter((text) => text !== null),
    ...provisional,
    direction.test,
    arrow.test,
    arithmetic,
    ...watch.map(({ text }) => text),
    ...sure,
  ];
}

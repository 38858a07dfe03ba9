import { phraseText } from "@/lib/brief/phrase";
import { sentenceOf } from "@/lib/brief/sentence-of";
import { methodsDiffer } from "@/lib/brief/weekly/earlier-methods";
import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { formatDay, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { balanced, isolate } from "@/lib/codebook/isolate";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";
import {
  type EditionChange,
  type EditionHead,
  editionAddress,
  weekAddress,
} from "@/lib/publication/edition-head";
import { withStop } from "@/lib/publication/full-stop";
import { noArrowCause } from "@/lib/publication/no-arrow";
import { noPoints } from "@/lib/publication/no-points";

/** A snapshot that says everything: from format 3 on. */
export type Published = WeeklySnapshot & { publication: PublicationWords };

export const isPublished = (snapshot: WeeklySnapshot): snapshot is Published =>
  snapshot.publication !== undefined;

const wayWord = (way: WeeklyArrow) => sentenceOf(arrowWord(way));

/** A main point as a letter says it. */
export interface MailPoint {
  text: string;
  /** “+1.2”; null: counted in an earlier point. */
  share: string | null;
  /** Who says so, why it matters, what it rests on. */
  more: string[];
}

/** Everything that the mail of an edition says, in the order in which it is read; both forms of the letter are made from it. */
export interface EditionParts {
  /** What was corrected or that it was withdrawn; null: neither. */
  change: { title: string; reason: string; changes: readonly EditionChange[] } | null;
  kicker: string;
  headline: string;
  /** What lists of mails show after the headline. */
  before: string;
  /** Where the relationship stands, by what each line says. */
  standing: { name: string; words: string }[];
  provisional: string[];
  lead: string;
  arrow: string[];
  points: MailPoint[];
  /** What stands in place of points where there are none. */
  noPoints: string;
  arithmetic: string;
  described: string | null;
  table: { head: string[]; rows: string[][] };
  watch: string[];
  assessment: { text: string; by: string } | null;
  earlier: string[];
  sure: string[];
  sources: { words: string; address: string | null }[];
  page: string;
  edition: string;
}

export function editionParts(snapshot: Published, head: EditionHead): EditionParts {
  const { publication } = snapshot;
  const { arrow } = publication;
  const overruled = arrow.overruled;
  return {
    change: changeOf(head),
    kicker: `${publication.relationship.name} · ${weekDays(head.week)}`,
    headline: balanced(snapshot.headline),
    before: publication.verdict.sentence,
    standing: standingOf(publication),
    provisional: publication.provisional,
    lead: balanced(publication.lead ?? phraseText(snapshot.lead)),
    arrow: [
      `${overruled ? `${wayWord(overruled.way)}, in the judgement of ${overruled.by}: ${withStop(overruled.why)} Computed: ` : ""}${movedWords(snapshot)} ${snapshot.arrow.reason}`,
      arrow.test,
    ],
    points: pointsOf(snapshot),
    noPoints: noPoints(snapshot),
    arithmetic: publication.arithmetic,
    described: publication.line?.described ?? null,
    table: tableOf(snapshot),
    watch: publication.watch.map(({ text }) => text),
    assessment: publication.assessment,
    earlier: earlierOf(snapshot, head.methodVersion),
    sure: publication.sure,
    sources: publication.sources.map(
      ({ number, publisher, title, published, grade, withdrawn, address }) => ({
        words: `[${number}] ${isolate(publisher)}: ${isolate(title)}${published === null ? "" : `, ${formatDay(published)}`} (${grade})${withdrawn ? ", withdrawn by its publisher" : ""}`,
        address,
      }),
    ),
    page: weekAddress(head),
    edition: editionAddress(head),
  };
}

/** The computed arrow with what the index did, or why there is none with where the index stands. */
function movedWords(snapshot: Published): string {
  const { arrow, index } = snapshot;
  if (arrow.way !== null)
    return `${wayWord(arrow.way)} ${signed(index.change)} in the week, from ${signed(index.before)} to ${signed(index.now)}.`;
  const last = index.before === null ? "" : `, last Sunday at ${signed(index.before)}`;
  const stands = index.now === null ? "" : ` The index stands at ${signed(index.now)}${last}.`;
  return `No arrow: ${noArrowCause(snapshot)}.${stands}`;
}

function standingOf({ verdict, direction }: PublicationWords): EditionParts["standing"] {
  const lines: [string, string | null][] = [
    ["Verdict", verdict.sentence],
    ["Since", verdict.since],
    ["How sure", verdict.sure],
    ["Against it", verdict.against],
    ["Not searched", verdict.unsearched],
    ["Direction", `${direction.word ?? "none"}. ${direction.test}`],
  ];
  return lines.flatMap(([name, words]) => (words === null ? [] : [{ name, words: balanced(words) }]));
}

function changeOf({ kind, reason, changes, number, publishedAt }: EditionHead): EditionParts["change"] {
  if (kind === "PUBLICATION") return null;
  const on = formatDay(publishedAt.slice(0, 10));
  return {
    title:
      kind === "CORRECTION" ? `Corrected on ${on}, edition ${number ?? ""}`.trim() : `Withdrawn on ${on}`,
    reason,
    changes,
  };
}

function pointsOf(snapshot: Published): MailPoint[] {
  const printed = printedPoints(snapshot);
  return snapshot.points.map((point, at) => {
    const words = snapshot.publication.points[at];
    const share = printed.points[at] ?? null;
    const sources = words?.sources.map((number) => `[${number}]`).join(" ") ?? "";
    return {
      text: balanced(point.text),
      share: share === null ? null : signed(share),
      more: [[words?.says ?? "", sources].filter(Boolean).join(" "), words?.matters ?? ""].filter(Boolean),
    };
  });
}

function tableOf({ families, index, publication }: Published): EditionParts["table"] {
  const meanOf = (family: string) => publication.means.find((mean) => mean.family === family);
  const row = (
    label: string,
    { now, before }: { now: number | null; before: number | null },
    mean: { four: number | null; year: number | null } | undefined,
  ) => [label, signed(now), signed(before), signed(mean?.four ?? null), signed(mean?.year ?? null)];
  return {
    head: ["Family", "This week", "Last", "4 weeks", "52 weeks"],
    rows: [
      ...families.map((family) => row(FAMILY_LABEL[family.family], family, meanOf(family.family))),
      row("Engagement index", index, publication.indexMeans),
    ],
  };
}

function earlierOf({ earlier }: WeeklySnapshot, version: number): string[] {
  if (earlier === null) return [];
  const moved = earlier.weeks
    .map((week) => ({ ...week, printed: printedDifference(week.now, week.frozen) }))
    .filter(({ frozen, now, printed }) => (printed === null ? frozen !== now : printed !== 0));
  if (moved.length === 0) return ["The weeks published before read as they were published."];
  const differ = methodsDiffer(earlier, version);
  const under = (method: number | undefined) =>
    differ && method !== undefined ? `, both under method version ${method}` : "";
  return moved.map(
    ({ week, frozen, now, printed, methodVersion }) =>
      `${weekDays(week)}: published ${signed(frozen)}, now ${signed(now)}${printed === null ? "" : ` (${signed(printed)})`}${under(methodVersion)}.`,
  );
}

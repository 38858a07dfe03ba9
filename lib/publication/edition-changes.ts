import { printedPoints } from "@/lib/brief/weekly/printed-points";
import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { formatDay, signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import type { EditionChange } from "./edition-head";
import { endsSentence, withStop } from "./full-stop";

/** Decimals at which figures are frozen: they tell two apart that print alike with one. */
const DECIMALS = 6;

/**
 * What differs between two editions of one week: figures with one decimal, or with six where one does not tell them apart, then words,
 * what the points rest on, and sources. What only says when it was computed (method box, how earlier weeks read, draws) is not compared.
 * Empty: nothing else differs. `editionChanges(before, after) // => [{ what: "Engagement index", before: "+1.9", after: "+2.4" }]`
 */
export function editionChanges(before: WeeklySnapshot, after: WeeklySnapshot): EditionChange[] {
  return [
    ...figure("Engagement index", before.index.now, after.index.now),
    ...figure("Index last Sunday", before.index.before, after.index.before),
    ...figure("Change of the week", before.index.change, after.index.change),
    ...words("Weekly arrow", arrowOf(before.arrow.way), arrowOf(after.arrow.way)),
    ...words("Editor’s arrow", overruled(before), overruled(after)),
    ...words("Reason of the editor’s arrow", overruledWhy(before), overruledWhy(after)),
    ...words("Stage", before.stage ?? "none", after.stage ?? "none"),
    ...words("Direction", before.direction ?? "none", after.direction ?? "none"),
    ...figure("Warming pull", before.warming.now, after.warming.now),
    ...figure("Cooling pull", before.cooling.now, after.cooling.now),
    ...after.families.flatMap(({ family, now }) =>
      figure(FAMILY_LABEL[family], familyOf(before, family), now),
    ),
    ...words("Headline", before.headline, after.headline),
    ...words("Lead", before.publication?.lead ?? "", after.publication?.lead ?? ""),
    ...words(
      "Assessment",
      before.publication?.assessment?.text ?? "",
      after.publication?.assessment?.text ?? "",
    ),
    ...words("Reason of the arrow", before.arrow.reason, after.arrow.reason),
    ...words("Main points", pointsOf(before), pointsOf(after)),
    ...signalsOf(before, after),
    ...sharesOf(before, after),
    ...publicationChanges(before.publication, after.publication),
    ...sourceChanges(before, after),
  ];
}

/** A change that fits a row of a table: figures, and words of about as many letters. */
export const fitsRow = ({ what, before, after }: EditionChange): boolean =>
  what.length + before.length + after.length <= ROW_LETTERS;
const ROW_LETTERS = 60;

/** A side of a change in words: where nothing stood, that. */
export const sideWords = (side: string): string => (side === "" ? "none" : isolate(side));

/** A change in words. `changeWords({ what: "Stage", before: "cold", after: "guarded" }) // => "Stage: cold before, guarded now."` */
export function changeWords(change: EditionChange): string {
  const { what, before, after } = change;
  const [was, is] = [sideWords(before), sideWords(after)];
  return fitsRow(change) && !endsSentence(was) && !endsSentence(is)
    ? `${what}: ${was} before, ${is} now.`
    : `${what} before: ${withStop(was)} Now: ${withStop(is)}`;
}

/** Whether a reader would conclude otherwise: another arrow, stage or direction, or an index that moved by a point or more. */
export function isMaterial(before: WeeklySnapshot, after: WeeklySnapshot): boolean {
  const moved = Math.abs((after.index.now ?? 0) - (before.index.now ?? 0));
  return (
    before.arrow.way !== after.arrow.way ||
    before.stage !== after.stage ||
    before.direction !== after.direction ||
    (before.index.now === null) !== (after.index.now === null) ||
    moved >= 1
  );
}

function figure(what: string, before: number | null, after: number | null): EditionChange[] {
  if (before === after) return [];
  const alike = signed(before) === signed(after);
  const print = (value: number | null) => (alike ? signed(value, DECIMALS) : signed(value));
  return words(what, print(before), print(after));
}

function words(what: string, before: string, after: string): EditionChange[] {
  return before === after ? [] : [{ what, before, after }];
}

const arrowOf = (way: WeeklySnapshot["arrow"]["way"]) => (way === null ? "none" : arrowWord(way));

const familyOf = ({ families }: WeeklySnapshot, wanted: string) =>
  families.find(({ family }) => family === wanted)?.now ?? null;

function overruled({ publication }: WeeklySnapshot): string {
  const own = publication?.arrow.overruled;
  return own ? arrowWord(own.way) : "none";
}

const pointsOf = ({ points, publication }: WeeklySnapshot) =>
  points
    .map(({ text }, at) =>
      [text, publication?.points[at]?.says, publication?.points[at]?.matters].filter(Boolean).join(" "),
    )
    .join(" / ");

function overruledWhy({ publication }: WeeklySnapshot): string {
  return publication?.arrow.overruled?.why ?? "";
}

/**
 * What those points rest on that rest on something else, by title, or by slug where two signals bear one title. Each begins with a word of ours: a
 * browser lays a text out from its first letter, also where that is set apart.
 */
function signalsOf(before: WeeklySnapshot, after: WeeklySnapshot): EditionChange[] {
  const slugs = ({ points }: WeeklySnapshot, at: number) =>
    points[at]?.signals.map(({ slug }) => slug).join();
  const titles = ({ points }: WeeklySnapshot, at: number) =>
    points[at]?.signals.map(({ title }) => isolate(title)).join("; ");
  const listed = (snapshot: WeeklySnapshot, other: WeeklySnapshot) =>
    snapshot.points
      .flatMap(({ signals }, at) => {
        const [alike, same] = [
          titles(snapshot, at) === titles(other, at),
          slugs(snapshot, at) === slugs(other, at),
        ];
        if (alike && same) return [];
        const names = signals.map(({ slug, title }) => (alike ? slug : isolate(title)));
        return [`point ${at + 1}: ${names.join("; ") || "none"}`];
      })
      .join(" / ");
  return words("Signals of the main points", listed(before, after), listed(after, before));
}

function sharesOf(before: WeeklySnapshot, after: WeeklySnapshot): EditionChange[] {
  const exact = (snapshot: WeeklySnapshot) => snapshot.points.map(({ share }) => share);
  const listed = (shares: readonly (number | null)[], decimals?: number) =>
    shares.map((share) => (share === null ? "counted above" : signed(share, decimals))).join(", ");
  const what = "Shares of the main points";
  const printed = (snapshot: WeeklySnapshot) => listed(printedPoints(snapshot).points);
  const changed = words(what, printed(before), printed(after));
  return changed.length > 0
    ? changed
    : words(what, listed(exact(before), DECIMALS), listed(exact(after), DECIMALS));
}

/** What a publication says beside figures and points; a week from before there were such words says nothing of them. */
function publicationChanges(
  before: PublicationWords | undefined,
  after: PublicationWords | undefined,
): EditionChange[] {
  if (!before || !after) return [];
  return [
    ...words("The sum", before.arithmetic, after.arithmetic),
    ...words("Means of 4 and 52 weeks", meansOf(before), meansOf(after)),
    ...words("Verdict", before.verdict.sentence, after.verdict.sentence),
    ...words("Provisional", before.provisional.join(" "), after.provisional.join(" ")),
  ];
}

function meansOf({ indexMeans, means }: PublicationWords): string {
  const both = ({ four, year }: PublicationWords["indexMeans"]) => `${signed(four)} and ${signed(year)}`;
  return [
    `Engagement index ${both(indexMeans)}`,
    ...means.map((mean) => `${FAMILY_LABEL[mean.family]} ${both(mean)}`),
  ].join("; ");
}

/** Sources that only one of the two names as it does, each with its number there; what both name alike is left out, whatever its number. */
function sourceChanges(before: WeeklySnapshot, after: WeeklySnapshot): EditionChange[] {
  const [was, is] = [sourcesOf(before), sourcesOf(after)];
  const without = (some: readonly string[], others: readonly string[]) =>
    some.flatMap((one, at) => (others.includes(one) ? [] : [`source ${at + 1}: ${one}`])).join("; ");
  return words("Sources", without(was, is), without(is, was));
}

function sourcesOf({ sources, publication }: WeeklySnapshot): string[] {
  const listed = publication?.sources ?? sources.flatMap(({ reports }) => reports);
  return listed.map(({ publisher, title, address, published, grade, withdrawn }) =>
    [
      `${isolate(publisher)}: ${isolate(title)}`,
      ...(published === null ? [] : [formatDay(published)]),
      grade,
      ...(withdrawn ? ["withdrawn"] : []),
      ...(address === null ? [] : [address]),
    ].join(", "),
  );
}

import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { EditionChange } from "./edition-head";

/** Decimals at which figures are frozen: they tell two apart that print alike with one. */
const DECIMALS = 6;

/**
 * What differs between two editions of one week: figures with one decimal, or with six where one does not tell them apart, then words.
 * Empty: the two say the same. `editionChanges(before, after) // => [{ what: "Engagement index", before: "+1.9", after: "+2.4" }]`
 */
export function editionChanges(before: WeeklySnapshot, after: WeeklySnapshot): EditionChange[] {
  return [
    ...figure("Engagement index", before.index.now, after.index.now),
    ...figure("Index last Sunday", before.index.before, after.index.before),
    ...figure("Change of the week", before.index.change, after.index.change),
    ...words("Weekly arrow", arrowOf(before.arrow.way), arrowOf(after.arrow.way)),
    ...words("Editor’s arrow", overruled(before), overruled(after)),
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
  ];
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

import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type CorrectionFields, correctionFields } from "@/lib/brief/weekly/correction-words";
import { frozenSnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { type WeekTexts, weekWords } from "@/lib/brief/weekly/weekly-words";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { refuseFindings } from "@/lib/data/weeks/week-findings";
import { type AsOfBase, loadAsOfBase } from "@/lib/data/weeks/weekly-base";
import { valuesOf, weekContent } from "@/lib/data/weeks/weekly-content";
import { earlierChanges, loadEarlierWeeks, spanOf } from "@/lib/data/weeks/weekly-earlier";
import { frozenBase, settledMoment } from "@/lib/data/weeks/weekly-freeze";
import { editionChanges, isMaterial } from "@/lib/publication/edition-changes";
import type { EditionChange } from "@/lib/publication/edition-head";
import type { NewEdition } from "./keep-edition";
import { refuseOtherEdition, type Standing, standingEdition } from "./newest-edition";
import { type Settled, settleEdition } from "./settle-edition";

/** What a correction would change, before it is one. */
export interface CorrectionPreview {
  edition: NewEdition;
  changes: EditionChange[];
  /** A reader would conclude otherwise. */
  material: boolean;
}

/** What every correction of a withdrawn week changes, with its words or without. */
const IN_FORCE_AGAIN: EditionChange = { what: "The week", before: "withdrawn", after: "in force again" };

/** A correction as its form sends it. */
export interface SentCorrection {
  /** Number of the edition that its editor saw. */
  seen: number;
  fields: unknown;
  texts: unknown;
  origin: string;
  /** Hash of the inputs whose changes the form showed, empty where it showed none; left out: nothing was to be shown. */
  shown?: string;
}

/** What a correction would say and change, for the form that asks for it; nothing is written. */
export async function previewCorrection(
  person: Person | null,
  slug: string,
  week: string,
  correction: SentCorrection,
): Promise<Outcome<CorrectionPreview>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(() => prepared(relationship, week, editor, correction));
}

/**
 * Publishes a correction of a published week: a further edition with its reason and what it changes. The editions before it stay as they are,
 * under addresses of their own. Refused where nothing changes and the week stands, and where another edition came meanwhile. Where the relationship asks for a
 * second person it is proposed (`waits`), and published by whoever approves it.
 */
export async function correctWeek(
  person: Person | null,
  slug: string,
  week: string,
  correction: SentCorrection,
): Promise<Outcome<Settled>> {
  const editor = authorise(person, "summary.write");
  const relationship = await getRelationship(slug);
  return outcome(async () => {
    const { edition } = await prepared(relationship, week, editor, correction);
    refuseUnshown(edition, correction.shown);
    return settleEdition(edition, correction.fields, editor.id);
  });
}

/** Nobody publishes figures that they have not seen beside the old ones. */
function refuseUnshown({ inputsHash }: NewEdition, shown: string | undefined): void {
  if (shown === undefined || shown === inputsHash) return;
  refuse(
    "",
    shown === ""
      ? "Look at what changes before you publish it: “Show what changes”."
      : "Signals or the choice of figures changed meanwhile: look at what changes once more.",
  );
}

/** The work of correcting, for who has been authorised. `author` wrote what `publisher` publishes, and signs what is judged. */
export async function prepared(
  relationship: RelationshipRow,
  week: string,
  publisher: { id: string; name: string } | null,
  { seen, fields: sentFields, texts: sentTexts, origin }: SentCorrection,
  author = publisher,
): Promise<CorrectionPreview> {
  const standing = await standingEdition(relationship, week);
  refuseOtherEdition(standing, seen);
  const fields = parseInput(correctionFields, sentFields);
  const texts = parseInput(weekWords, sentTexts);
  const base = await correctedBase(relationship, week, standing, fields);
  const gone = texts.points.flatMap(({ signals }) => signals).find((signal) => !base.info.has(signal));
  if (gone) refuse("", `The signal “${gone}” is void by now: edit the point that names it.`);
  const earlierWeeks = await loadEarlierWeeks(relationship, week);
  const from = {
    relationshipId: relationship.id,
    asOf: base.asOf,
    signed: signatures(standing, texts, author?.name ?? null),
    whole: true,
  };
  const content = await weekContent(base, week, texts, earlierChanges(earlierWeeks, base), from);
  await refuseFindings(content, texts, valuesOf(base, week), from);
  const snapshot = frozenSnapshot(content);
  // A withdrawal says of the same words that they do not stand: to take it back is a change, and who was told of it is told of that.
  const withdrawn = standing.row.edition?.kind === "WITHDRAWAL";
  const changes = [
    ...(withdrawn ? [IN_FORCE_AGAIN] : []),
    ...editionChanges(standing.row.snapshot, snapshot),
  ];
  if (changes.length === 0)
    refuse("", "Nothing would change: no figure and no word is other than in the edition that stands.");
  const edition: NewEdition = {
    relationship,
    week,
    number: standing.number + 1,
    kind: "CORRECTION",
    reason: fields.reason,
    material: fields.material,
    changes,
    methodVersion: base.methodVersion,
    codedAsOf: base.asOf,
    inputsHash: base.hash,
    snapshot,
    texts,
    publisher,
    publishedAt: await databaseClock(),
    previous: earlierWeeks?.rows[0]?.row.week ?? null,
    origin,
  };
  return { edition, changes, material: withdrawn || isMaterial(standing.row.snapshot, snapshot) };
}

async function correctedBase(
  relationship: RelationshipRow,
  week: string,
  { row }: Standing,
  { figures, liveMethod }: CorrectionFields,
): Promise<AsOfBase> {
  if (figures === "as-published")
    return frozenBase(relationship, week, { asOf: row.codedAsOf, methodVersion: row.methodVersion });
  const version = liveMethod ? await currentMethod() : await getMethodVersion(row.methodVersion);
  return loadAsOfBase(relationship, version, await settledMoment(relationship.id), spanOf(week).sunday);
}

/** Who judges in a correction: who judged before where the words stay, else its editor. */
function signatures({ row, texts: before }: Standing, texts: WeekTexts, name: string | null) {
  const { assessment, arrow } = row.snapshot.publication ?? {};
  const sameArrow = before.arrowWay === texts.arrowWay && before.arrowWhy === texts.arrowWhy;
  return {
    assessedBy: before.assessment === texts.assessment ? (assessment?.by ?? name) : name,
    arrowBy: sameArrow ? (arrow?.overruled?.by ?? name) : name,
  };
}

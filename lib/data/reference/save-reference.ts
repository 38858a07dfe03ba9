import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { readInput } from "@/lib/codebook/read-input";
import type { PlainChoices } from "@/lib/codebook/reference/plain-choices";
import { type DraftSeries, readDraft } from "@/lib/codebook/reference/read-draft";
import {
  type ReferenceFields,
  referenceFields,
  referenceNote,
} from "@/lib/codebook/reference/reference-schema";
import { type FieldProblem, type Outcome, refused } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { fittingSeries } from "./fitting-series";
import { linkMirrors, type MirrorPair } from "./link-mirrors";
import { DRAFT_GONE, findReferenceDraft } from "./reference-drafts";
import { addSeries, addVersion, lockSeriesOf } from "./series-writing";

/** What becomes of one series of a file. */
export interface SeriesChoice {
  /** As `readDraft` calls it. */
  key: string;
  /** “new”, or the address of the series that it is a new version of. */
  as: string;
  /** Of a new series. */
  name: string;
  /** Address of the series that stands and is the same trade as the other side reports it; empty: none. */
  mirror: string;
  /** Its place in the form, for problems. */
  at: number;
}

export interface Saving {
  relationship: string;
  draft: string;
  plain: PlainChoices | null;
  series: readonly SeriesChoice[];
  /** Of new series: unit, source, licence, address, visibility. A new version must count in that unit too. */
  about: Record<string, unknown>;
  note: string;
}

/** A series that was saved; `number` null: its newest version says the same, and none was written. */
export interface SavedSeries {
  slug: string;
  number: number | null;
}

/**
 * Keeps what was chosen of the table that waits: new series, or new versions of those that stand, all in one transaction. The table is read again as it was shown; with a problem at a row nothing is
 * kept, but for the trade of a commodity, which is kept back by its own rows alone. Two series that report one trade from both sides are linked. Problems of a series come back as `name-0`, `as-0`,
 * `mirror-0` … by its place in the form.
 */
export async function saveReference(
  person: Person | null,
  saving: Saving,
): Promise<Outcome<{ saved: SavedSeries[] }>> {
  const { id: actorId } = authorise(person, "reference.write");
  const { id: relationshipId, slug, sideA, sideB } = await getRelationship(saving.relationship);
  const draft = await findReferenceDraft(person, relationshipId);
  if (draft?.id !== saving.draft) return refused("", DRAFT_GONE);
  const read = readDraft(draft.rows, saving.plain, { a: sideA, b: sideB });
  const first = read.problems.find(({ series }) => series === undefined);
  if (first)
    return refused("", `Line ${first.line}: ${first.message}. Mend the table, or change how it is read.`);
  if (saving.series.length === 0) return refused("", "Choose at least one series to save.");
  return outcome(async () => {
    const note = referenceNote.safeParse(saving.note);
    if (!note.success) return refuse("note", note.error.issues[0]?.message ?? "The note cannot be kept");
    const wanted = chosenSeries(read.series, saving);
    const kind = read.layout === "plain" ? "TABLE" : "COMTRADE";
    const saved = await db.$transaction(async (tx) => {
      await lockSeriesOf(tx, slug);
      // Of two who save one table at once the later one finds it gone.
      const { count } = await tx.referenceDraft.deleteMany({ where: { id: draft.id, userId: actorId } });
      if (count === 0) refuse("", DRAFT_GONE);
      const made = new Map<string, string>();
      const all: SavedSeries[] = [];
      const pairs: MirrorPair[] = [];
      for (const { one, as, fields, at, unit, mirror } of wanted) {
        const series =
          fields === null
            ? await fittingSeries(tx, relationshipId, as, { step: one.step, unit, field: `as-${at}` })
            : await addSeries(tx, relationshipId, actorId, { fields, kind, countKey: null });
        made.set(one.key, series.id);
        const partner = one.mirror === null ? undefined : made.get(one.mirror);
        if (partner !== undefined) pairs.push({ id: series.id, otherId: partner, field: null });
        else if (mirror !== "") {
          const field = `mirror-${at}`;
          const wants = { step: one.step, unit: fields?.unit ?? unit, field };
          const { id: otherId } = await fittingSeries(tx, relationshipId, mirror, wants);
          pairs.push({ id: series.id, otherId, field });
        }
        const version = { values: one.values, note: note.data, fileName: draft.fileName, restricted: false };
        all.push({ slug: series.slug, number: await addVersion(tx, series.id, actorId, version) });
      }
      await linkMirrors(tx, actorId, pairs);
      return all;
    });
    return { saved };
  });
}

/** A series that is to be kept; `fields` null: as a new version. */
interface Wanted {
  one: DraftSeries;
  as: string;
  fields: ReferenceFields | null;
  /** What it counts in, as the form says it or else the file; empty: nobody says. */
  unit: string;
  mirror: string;
  /** Its place in the form, for problems. */
  at: number;
}

/** What was chosen with its figures and, where it is new, its checked fields; refuses with every problem. */
function chosenSeries(series: readonly DraftSeries[], { series: chosen, about }: Saving): Wanted[] {
  const problems: FieldProblem[] = [];
  const wanted: Wanted[] = [];
  for (const { key, as, name, at, mirror } of chosen) {
    const one = series.find((candidate) => candidate.key === key);
    const typed = typeof about.unit === "string" ? about.unit.trim() : "";
    const asked = { as, at, mirror, unit: typed || (one?.unit ?? "") };
    const fields =
      as === "new" && one ? readInput(referenceFields, { ...about, name, step: one.step }) : null;
    if (!one)
      problems.push({ field: "", message: "The table is read otherwise by now: load the page again." });
    else if (one.problem !== null) problems.push({ field: `as-${at}`, message: `${one.problem}.` });
    else if (as !== "new" && chosen.some((earlier) => earlier.at < at && earlier.as === as))
      problems.push({ field: `as-${at}`, message: "Another series of this file is saved as its version." });
    else if (fields === null) wanted.push({ ...asked, one, fields });
    else if (fields.ok) wanted.push({ ...asked, one, fields: fields.data });
    else
      for (const { field, message } of fields.problems) {
        const named = field === "name" ? `name-${at}` : field;
        if (!problems.some((known) => known.field === named)) problems.push({ field: named, message });
      }
  }
  if (problems.length > 0) throw new Refusal(problems);
  return wanted;
}

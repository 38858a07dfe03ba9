import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { count } from "@/lib/charts/format/format";
import { type ReferenceAbout, referenceAbout } from "@/lib/codebook/reference/reference-schema";
import { slug as slugOfAddress } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { holdsPrivateRows } from "@/lib/data/event-files/private-tables";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { refuseStale } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";
import { VISIBILITY_COLUMN, VISIBILITY_OF_COLUMN } from "./reference-columns";
import { restrictedVersions } from "./restricted-versions";
import { lockSeriesOf } from "./series-writing";

interface Place {
  /** Address of the relationship. */
  relationship: string;
  /** Address of the series. */
  slug: string;
}

/** Says anew what a series is called, where it comes from and who sees it; its figures, step and unit stay. `seen` is how often it had been changed when the form was filled in. */
export async function editReference(
  person: Person | null,
  place: Place,
  input: unknown,
  seen: unknown,
): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "reference.write");
  return outcome(async () => {
    const fields = parseInput(referenceAbout, input);
    await db.$transaction(async (tx) => {
      const before = await lockedSeries(tx, place);
      const told = toldOf(before);
      if (String(before.edits) !== seen) {
        if (JSON.stringify(told) === JSON.stringify(fields)) return;
        refuseStale(
          [{ field: "", message: "Somebody changed this series meanwhile. Read what stands now." }],
          { edits: String(before.edits) },
        );
      }
      if (JSON.stringify(told) === JSON.stringify(fields)) return;
      const { visibility, ...texts } = fields;
      if (visibility === "public") await refusePrivateRows(tx, before);
      await tx.referenceSeries.update({
        where: { id: before.id },
        data: { ...texts, visibility: VISIBILITY_COLUMN[visibility], edits: before.edits + 1 },
      });
      const entry = { actorId, action: "reference.edit", subject: "reference", subjectId: before.id };
      await writeAudit(tx, { ...entry, before: told, after: fields });
    });
    return {};
  });
}

async function refusePrivateRows(
  tx: Transaction,
  { id, relationshipId, countKey }: { id: string; relationshipId: string; countKey: string | null },
): Promise<void> {
  const versions = await restrictedVersions(tx, id);
  if (versions.length > 0)
    refuse(
      "visibility",
      `Rows that may not be passed on are counted in ${listed(versions)} of this series, and whoever sees a series sees all its versions: it stays internal. Figures of another version can be sent as a series of their own.`,
    );
  if (countKey?.startsWith("own ") && (await holdsPrivateRows(tx, relationshipId)))
    refuse(
      "visibility",
      "Rows that may not be passed on are counted in this series: it stays internal. Bring their table again and say that they may be, where that is so.",
    );
}

/** “version 2”, “3 versions”. */
const listed = (versions: readonly number[]) =>
  versions.length === 1 ? `version ${versions[0]}` : count(versions.length, "version");

/** Takes a series off the pages; its versions stay, and it can be restored. */
export async function archiveReference(person: Person | null, place: Place): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "reference.write");
  return outcome(() => setArchived(actorId, place, true));
}

export async function restoreReference(person: Person | null, place: Place): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "reference.write");
  return outcome(() => setArchived(actorId, place, false));
}

async function setArchived(actorId: string, place: Place, archived: boolean): Promise<object> {
  await db.$transaction(async (tx) => {
    const { id, archivedAt } = await lockedSeries(tx, place);
    if ((archivedAt !== null) === archived) return;
    const data = { archivedAt: archived ? await databaseClock(tx) : null };
    await tx.referenceSeries.update({ where: { id }, data });
    const action = archived ? "reference.archive" : "reference.restore";
    await writeAudit(tx, { actorId, action, subject: "reference", subjectId: id });
  });
  return {};
}

async function lockedSeries(tx: Transaction, { relationship, slug }: Place) {
  if (!slugOfAddress.safeParse(slug).success) throw new NotFound("the series");
  const { id: relationshipId } = await lockSeriesOf(tx, relationship);
  const found = await tx.referenceSeries.findUnique({
    where: { relationshipId_slug: { relationshipId, slug } },
  });
  if (!found) throw new NotFound(`the series “${slug}”`);
  return found;
}

function toldOf(found: Awaited<ReturnType<typeof lockedSeries>>): ReferenceAbout {
  const { name, source, licence, address, visibility } = found;
  return { name, source, licence, address, visibility: VISIBILITY_OF_COLUMN[visibility] };
}

import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type CoverageFields, coverageFields } from "@/lib/codebook/coverage-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { columnOfIso, isoOfColumn } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { refuseDayToCome, setCodedThrough } from "@/lib/data/relationships/coded-through";
import { lockRelationship } from "@/lib/data/signals/signal-revising";
import { db, type Transaction } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { coverageKey, listCoverageRecords, STATE_COLUMN } from "./coverage-records";

const TO_COME = "That day is still to come: it can be searched when it is there.";

/** Records how far sources were searched for a span. Nothing recorded before is changed: the newest record of a day holds. */
export async function recordCoverage(
  person: Person | null,
  slug: string,
  input: unknown,
): Promise<Outcome<{ number: number; fields: CoverageFields }>> {
  const { id: authorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const fields = parseInput(coverageFields, input);
    return { fields, number: await db.$transaction((tx) => keepRecord(tx, slug, fields, authorId)) };
  });
}

/**
 * Closes an ISO week: records how far it was searched, and moves *coded through* to its Sunday where it lay before it. `input`
 * holds state, sources and note.
 */
export async function closeWeek(
  person: Person | null,
  slug: string,
  week: string,
  input: object,
): Promise<Outcome<{ codedThrough: string }>> {
  const { id: authorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const span = parseIsoWeek(week);
    if (!span) throw new NotFound(`the week “${week.slice(0, 40)}”`);
    const [monday, sunday] = [isoFromDay(span.monday), isoFromDay(span.sunday)];
    const fields = parseInput(coverageFields, { ...input, from: monday, to: sunday });
    return db.$transaction(async (tx) => {
      await keepRecord(tx, slug, fields, authorId);
      // Read under the lock that the record took, so that another editor's later day is not taken back.
      const select = { codedThrough: true } as const;
      const before = await tx.relationship.findUniqueOrThrow({ where: { slug }, select });
      const codedThrough = isoOfColumn(before.codedThrough);
      if (codedThrough >= sunday) return { codedThrough };
      await setCodedThrough(tx, slug, {
        codedThrough: sunday,
        forward: true,
        seen: codedThrough,
        actorId: authorId,
      });
      return { codedThrough: sunday };
    });
  });
}

async function keepRecord(
  tx: Transaction,
  slug: string,
  fields: CoverageFields,
  authorId: string,
): Promise<number> {
  const { id } = await lockRelationship(tx, slug);
  await refuseDayToCome(fields.to, tx, "to", TO_COME);
  const newest = (await listCoverageRecords(id, null, tx)).at(-1);
  // A form that is sent twice says nothing new.
  if (newest && coverageKey(newest) === coverageKey(fields)) return newest.number;
  const number = await appendCoverage(tx, id, [fields], authorId);
  await writeAudit(tx, {
    actorId: authorId,
    action: "coverage.record",
    subject: "relationship",
    subjectId: slug,
    after: { number, ...fields },
  });
  return number;
}

/** Appends records in their order, under the lock of the relationship; gives back the number of the last. */
export async function appendCoverage(
  tx: Transaction,
  relationshipId: string,
  records: readonly CoverageFields[],
  authorId: string | null,
): Promise<number> {
  const last = await tx.coverageRecord.aggregate({ where: { relationshipId }, _max: { number: true } });
  const before = last._max.number ?? 0;
  const recordedAt = await databaseClock(tx);
  await tx.coverageRecord.createMany({
    data: records.map(({ from, to, state, sources, note }, at) => ({
      relationshipId,
      number: before + at + 1,
      fromDay: columnOfIso(from),
      toDay: columnOfIso(to),
      state: STATE_COLUMN[state],
      sources,
      note,
      authorId,
      recordedAt,
    })),
  });
  return before + records.length;
}

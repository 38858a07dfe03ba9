import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import {
  type CoverageFields,
  coverageFields,
  seenRecord,
  seenWhenClosing,
} from "@/lib/codebook/coverage-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { columnOfIso, isoOfColumn } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { refuseDayToCome, setCodedThrough } from "@/lib/data/relationships/coded-through";
import { lockRelationship } from "@/lib/data/signals/signal-revising";
import { readSeen } from "@/lib/data/stale-form";
import { db, type Transaction } from "@/lib/db/client";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { coverageKey, listCoverageRecords, STATE_COLUMN } from "./coverage-records";
import { refuseUnseen } from "./unseen-records";

const TO_COME = "That day is still to come: it can be searched when it is there.";

/**
 * Records how far sources were searched for a span. Nothing recorded before is changed: the newest record of a day holds. `seen` is the
 * number of the newest record when the form was filled in; refused where a later one names any of its days.
 */
export async function recordCoverage(
  person: Person | null,
  slug: string,
  input: unknown,
  seen: unknown,
): Promise<Outcome<{ number: number; fields: CoverageFields }>> {
  const { id: authorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const fields = parseInput(coverageFields, input);
    const record = { fields, seen: readSeen(seenRecord, seen), authorId };
    return { fields, number: await db.$transaction((tx) => keepRecord(tx, slug, record)) };
  });
}

/**
 * Closes an ISO week: records how far it was searched, and moves *coded through* to its Sunday where it lay before it. `input`
 * holds state, sources and note, `seen` the newest record and the last coded day when the form was filled in.
 */
export async function closeWeek(
  person: Person | null,
  slug: string,
  week: string,
  input: object,
  seen: { record: unknown; through: unknown },
): Promise<Outcome<{ codedThrough: string }>> {
  const { id: authorId } = authorise(person, "coverage.write");
  return outcome(async () => {
    const span = parseIsoWeek(week);
    if (!span) throw new NotFound(`the week “${week.slice(0, 40)}”`);
    const [monday, sunday] = [isoFromDay(span.monday), isoFromDay(span.sunday)];
    const fields = parseInput(coverageFields, { ...input, from: monday, to: sunday });
    const { record, through } = readSeen(seenWhenClosing, seen);
    return db.$transaction(async (tx) => {
      await keepRecord(tx, slug, { fields, seen: record, authorId });
      // Read under the lock that the record took, so that another editor's later day is not taken back.
      const select = { codedThrough: true } as const;
      const before = await tx.relationship.findUniqueOrThrow({ where: { slug }, select });
      const codedThrough = isoOfColumn(before.codedThrough);
      if (codedThrough >= sunday) return { codedThrough };
      // That others closed weeks meanwhile is no matter; that somebody took the day back is.
      const takenBack = codedThrough < through;
      await setCodedThrough(tx, slug, {
        codedThrough: sunday,
        forward: true,
        seen: takenBack ? through : codedThrough,
        actorId: authorId,
      });
      return { codedThrough: sunday };
    });
  });
}

interface Recording {
  fields: CoverageFields;
  /** Number of the newest record when the form was filled in. */
  seen: number;
  authorId: string;
}

async function keepRecord(
  tx: Transaction,
  slug: string,
  { fields, seen, authorId }: Recording,
): Promise<number> {
  const { id } = await lockRelationship(tx, slug);
  await refuseDayToCome(fields.to, tx, "to", TO_COME);
  const records = await listCoverageRecords(id, null, tx);
  const touching = records.filter(({ from, to }) => from <= fields.to && to >= fields.from);
  const newest = touching.at(-1);
  // A form that is sent twice says nothing new.
  if (newest && coverageKey(newest) === coverageKey(fields)) return newest.number;
  const unseen = touching.filter(({ number }) => number > seen);
  if (unseen.length > 0) refuseUnseen(unseen);
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

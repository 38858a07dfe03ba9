import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/auth/person";
import { columnOfIso } from "@/lib/data/day-column";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { EventRow } from "@/lib/event-files/rows/event-row";

type Made = Partial<Prisma.EventCandidateUncheckedCreateInput> & { day?: string };

/** A candidate of a relationship: two rows of one talk on 1 March 2021 unless told otherwise. */
export async function candidate(
  relationship: string,
  { day = "2021-03-01", ...change }: Made = {},
): Promise<string> {
  const { id: relationshipId } = await getRelationship(relationship);
  const { id } = await db.eventCandidate.create({
    data: {
      relationshipId,
      source: "icews",
      key: randomUUID(),
      firstDay: columnOfIso(day),
      lastDay: columnOfIso(day),
      precision: "DAY",
      scheme: "CAMEO",
      code: "040",
      family: "DIPLOMATIC",
      type: "visit-high",
      intensity: 5,
      initiator: "BOTH",
      title: "Alpha consults with Beta",
      besides: { words: "", place: "Dushanbe", reports: [report()] },
      mappingVersion: 1,
      rows: 2,
      statements: 1,
      articles: 1,
      ...change,
    },
    select: { id: true },
  });
  return id;
}

/** An article as a row names it. */
export const report = (address = "https://agency.example/talks") => ({
  publisher: "agency.example",
  address,
  published: dayFromIso("2021-03-01"),
  title: "",
});

/** A row behind a candidate, as a file brought it. */
export async function rowOf(candidateId: string, change: Partial<EventRow> = {}): Promise<string> {
  const { relationshipId, source } = await db.eventCandidate.findUniqueOrThrow({
    where: { id: candidateId },
  });
  const file = await db.eventFile.create({ data: { relationshipId, name: "events.tab", size: 1, source } });
  const first = dayFromIso("2021-03-01");
  const content: EventRow = {
    key: randomUUID(),
    line: 7,
    time: { first, last: first, precision: "day", doubt: null, written: "2021-03-01" },
    from: { name: "Alpha", state: "ALP" },
    to: { name: "Beta", state: "BET" },
    directed: true,
    scheme: "CAMEO",
    code: "040",
    contexts: [],
    score: { value: 1, scheme: "Goldstein as in ICEWS" },
    reports: [report()],
    place: "Dushanbe",
    words: "",
    cells: { "CAMEO Code": "040", City: "Dushanbe" },
    ...change,
  };
  const { id } = await db.eventRowKept.create({
    data: {
      relationshipId,
      source,
      key: content.key,
      candidateId,
      statement: randomUUID(),
      digest: randomUUID(),
      content: JSON.parse(JSON.stringify(content)),
      line: content.line,
      firstFileId: file.id,
      lastFileId: file.id,
    },
    select: { id: true },
  });
  return id;
}

/** Another person who codes. */
export async function otherCoder(): Promise<Person> {
  return db.user.create({
    data: { name: "Nadia", email: `${randomUUID()}@example.org`, role: "CODER" },
    select: { id: true, name: true, email: true, role: true },
  });
}

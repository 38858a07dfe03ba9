import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { PAGE_SIZE, type Paged, pageWindow } from "@/lib/data/paged";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type JobState, jobName } from "./job-names";
import { isQueueThere, JOB_TABLE } from "./queue-table";

export interface JobRow {
  id: string;
  /** “Data package” */
  what: string;
  /** What it is of, in words; empty: of nothing in particular. */
  of: string;
  state: JobState;
  /** How often it was begun. */
  tries: number;
  askedAt: Date;
  beganAt: Date | null;
  endedAt: Date | null;
  /** When it is tried again. */
  againAt: Date | null;
  /** Why it failed last, or a word on what came of it. */
  note: string;
}

interface Found extends Omit<JobRow, "what" | "of" | "note"> {
  maker: string;
  payload: unknown;
  output: unknown;
}

/** All jobs, or those in one state: what is under way or still to come first, then by when they were asked for, the newest first. */
export async function listJobs(
  person: Person | null,
  filter: { page: number; state: JobState | null },
): Promise<Paged<JobRow>> {
  authorise(person, "settings.manage");
  const { page, skip, take } = pageWindow(filter.page);
  if (!(await isQueueThere())) return { rows: [], page, pageSize: PAGE_SIZE, total: 0 };
  const where =
    filter.state === null
      ? Prisma.sql`state::text <> 'cancelled'`
      : Prisma.sql`state::text = ${filter.state}`;
  const [found, counted] = await Promise.all([
    db.$queryRaw<Found[]>`
      SELECT id, name AS maker, data->'payload' AS payload, state::text AS state, output,
             CASE WHEN state = 'created' THEN 0 ELSE retry_count + 1 END AS tries,
             created_on AS "askedAt", started_on AS "beganAt", completed_on AS "endedAt",
             CASE WHEN state = 'retry' THEN start_after END AS "againAt"
      FROM ${JOB_TABLE} WHERE ${where}
      ORDER BY (state = 'active') DESC, (state < 'active') DESC, created_on DESC, id LIMIT ${take} OFFSET ${skip}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${JOB_TABLE} WHERE ${where}`,
  ]);
  const subjects = await subjectsOf(found);
  const rows = found.map(({ maker, payload, output, ...row }, at) => ({
    ...row,
    what: jobName(maker),
    of: subjects[at] ?? "",
    note: noteOf(output),
  }));
  return { rows, page, pageSize: PAGE_SIZE, total: counted[0]?.total ?? 0 };
}

/** How many jobs are in each state. */
export async function countJobs(person: Person | null): Promise<Record<JobState, number>> {
  authorise(person, "settings.manage");
  const counts = { created: 0, retry: 0, active: 0, completed: 0, failed: 0 };
  if (!(await isQueueThere())) return counts;
  const rows = await db.$queryRaw<{ state: JobState; number: number }[]>`
    SELECT state::text AS state, count(*)::int AS number FROM ${JOB_TABLE} WHERE state <> 'cancelled' GROUP BY 1`;
  return { ...counts, ...Object.fromEntries(rows.map(({ state, number }) => [state, number])) };
}

const output = z.object({ note: z.string() }).or(z.object({ message: z.string() }).transform(reasonOf));

/** The library’s word where nothing was heard of a worker any more. */
function reasonOf({ message }: { message: string }) {
  const lost = message === "job failed by timeout in active state";
  return { note: lost ? "The process that did it ended, or was not heard of for half a minute." : message };
}

function noteOf(sent: unknown): string {
  // What it says by itself stands one level deeper.
  const own = z.object({ value: z.unknown() }).safeParse(sent);
  return output.safeParse(own.success ? own.data.value : sent).data?.note ?? "";
}

const payloads = {
  edition: z.object({ edition: z.uuid() }),
  week: z.object({ relationship: z.string(), week: z.string() }),
  file: z.object({ file: z.uuid() }),
};

async function subjectsOf(found: readonly Pick<Found, "payload">[]): Promise<string[]> {
  const editions = await namedEditions(
    found.flatMap(({ payload }) => payloads.edition.safeParse(payload).data?.edition ?? []),
  );
  const names = await namedRelationships(
    found.flatMap(({ payload }) => payloads.week.safeParse(payload).data?.relationship ?? []),
  );
  const files = await namedFiles(
    found.flatMap(({ payload }) => payloads.file.safeParse(payload).data?.file ?? []),
  );
  return found.map(({ payload }) => {
    const file = payloads.file.safeParse(payload).data;
    if (file) return files.get(file.file) ?? "a file that is not there";
    const edition = payloads.edition.safeParse(payload).data;
    if (edition) return editions.get(edition.edition) ?? "an edition that is not there";
    const week = payloads.week.safeParse(payload).data;
    return week ? `${names.get(week.relationship) ?? week.relationship}, ${week.week}` : "";
  });
}

async function namedEditions(ids: string[]): Promise<Map<string, string>> {
  const rows = await db.summaryEdition.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      number: true,
      summary: { select: { week: true, relationship: { select: { name: true } } } },
    },
  });
  return new Map(
    rows.map(({ id, number, summary: { week, relationship } }) => [
      id,
      `${relationship.name}, ${week}, edition ${number}`,
    ]),
  );
}

async function namedFiles(ids: string[]): Promise<Map<string, string>> {
  const rows = await db.eventFile.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, relationship: { select: { name: true } } },
  });
  return new Map(rows.map(({ id, name, relationship }) => [id, `${relationship.name}, ${name}`]));
}

async function namedRelationships(slugs: string[]): Promise<Map<string, string>> {
  const rows = await db.relationship.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { slug: true, name: true },
  });
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

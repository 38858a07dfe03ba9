import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { db } from "@/lib/db/client";
import { jobName } from "./job-names";
import { isQueueThere, JOB_TABLE } from "./queue-table";

/** Runs a job again that was given up, or that waits for its next try, now. */
export async function rerunJob(person: Person | null, id: string): Promise<Outcome<{ what: string }>> {
  const { id: actorId } = authorise(person, "settings.manage");
  return outcome(async () => {
    const job = recordId(id, "this job");
    if (!(await isQueueThere())) throw new NotFound("this job");
    return db.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ maker: string; state: string; tries: number; data: object }[]>`
        SELECT name AS maker, state::text AS state, retry_count + 1 AS tries, data FROM ${JOB_TABLE}
        WHERE id = ${job}::uuid FOR UPDATE`;
      if (!row) throw new NotFound("this job");
      if (row.state !== "failed" && row.state !== "retry")
        refuse("", "It did not fail, or is under way again already.");
      await tx.$executeRaw`
        UPDATE ${JOB_TABLE} SET state = 'retry', start_after = now(), completed_on = NULL,
          retry_limit = GREATEST(retry_limit, retry_count + 1) WHERE id = ${job}::uuid`;
      const { maker, data, ...before } = row;
      await writeAudit(tx, {
        actorId,
        action: "job.rerun",
        subject: "job",
        subjectId: job,
        before: { maker, ...before, data: JSON.parse(JSON.stringify(data)) },
        after: { state: "retry" },
      });
      return { what: jobName(maker) };
    });
  });
}

const draftFields = z.object({
  relationship: z.string().min(1, "choose a relationship").max(200),
  week: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{4}-W\d\d$/, "write the week as 2025-W49"),
});

/** Asks for the draft of one week, as its close does; a draft or a publication that is there stays. */
export async function askForDraft(person: Person | null, input: unknown): Promise<Outcome<{ week: string }>> {
  const { id: actorId } = authorise(person, "settings.manage");
  return outcome(async () => {
    const payload = parseInput(draftFields, input);
    const { relationship: slug, week } = payload;
    const place = placeOfWeek(await getRelationship(slug), week);
    if (place === "not-coded-yet")
      refuse("week", "the Sunday of this week is after the last coded day of the relationship");
    if (place !== "covered") refuse("week", "the relationship has no such week");
    await db.$transaction(async (tx) => {
      await tx.outboxEntry.create({ data: { topic: "week", payload } });
      await writeAudit(tx, {
        actorId,
        action: "week.ask-draft",
        subject: "summary",
        subjectId: `${slug}/${week}`,
        after: payload,
      });
    });
    return { week };
  });
}

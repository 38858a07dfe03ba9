import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { REASON_MAX } from "@/lib/codebook/limits";
import { filled } from "@/lib/codebook/text-fields";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";

const questionInput = z.object({ text: filled(REASON_MAX, "the question") });
const answerInput = z.object({ answer: filled(REASON_MAX, "the answer") });

/** A coder’s question about a document, with its answer. */
export interface Question {
  id: string;
  itemId: string;
  title: string;
  relationship: { slug: string; name: string };
  text: string;
  askedBy: string;
  /** ISO moment. */
  askedAt: string;
  /** Empty: not yet answered. */
  answer: string;
  answeredBy: string | null;
  answeredAt: string | null;
  own: boolean;
}

const columns = {
  id: true,
  itemId: true,
  text: true,
  askedById: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
  askedBy: { select: { name: true } },
  answeredBy: { select: { name: true } },
  item: { select: { title: true, relationship: { select: { slug: true, name: true } } } },
} as const;

/** Asks the editors about a document that one has, or has finished. Another coder of the same document is told nothing of it. */
export async function askQuestion(
  person: Person | null,
  itemId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const { id: askedById } = authorise(person, "signal.write");
  recordId(itemId, "this document");
  return outcome(async () => {
    const { text } = parseInput(questionInput, input);
    return db.$transaction(async (tx) => {
      const turn = await tx.inboxTask.findFirst({
        where: { itemId, coderId: askedById, item: { removedAt: null } },
        select: { id: true },
      });
      if (!turn) refuse("", "You do not have this document: take it first, then ask.");
      const { id } = await tx.codingQuestion.create({
        data: { itemId, taskId: turn.id, text, askedById },
        select: { id: true },
      });
      await writeAudit(tx, {
        actorId: askedById,
        action: "question.ask",
        subject: "question",
        subjectId: id,
        after: { item: itemId, text },
      });
      return { id };
    });
  });
}

/** Answers a question; of two editors at once the second is told. Nobody answers their own. */
export async function answerQuestion(
  person: Person | null,
  id: string,
  input: unknown,
): Promise<Outcome<object>> {
  const { id: answeredById } = authorise(person, "summary.write");
  recordId(id, "this question");
  return outcome(async () => {
    const { answer } = parseInput(answerInput, input);
    return db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "CodingQuestion" WHERE id = ${id}::uuid FOR UPDATE`;
      const question = await tx.codingQuestion.findUnique({ where: { id }, select: columns });
      if (!question) throw new NotFound("this question");
      if (question.askedById === answeredById)
        refuse("", "This is your own question: another editor answers it.");
      if (question.answeredBy)
        refuse("answer", `${question.answeredBy.name} has answered meanwhile: ${question.answer}`);
      await tx.codingQuestion.update({
        where: { id },
        data: { answer, answeredById, answeredAt: await databaseClock(tx) },
      });
      await writeAudit(tx, {
        actorId: answeredById,
        action: "question.answer",
        subject: "question",
        subjectId: id,
        before: { answer: "" },
        after: { answer },
      });
      return {};
    });
  });
}

/** The questions that a person sees: editors those of all, a coder their own alone; unanswered first, then the newest. */
export async function listQuestions(person: Person | null, itemId?: string): Promise<Question[]> {
  const me = authorise(person, "signal.write");
  // An editor who codes from a document is blind to what the other coder asks about it, like any coder.
  const theirs = { askedById: { not: me.id }, item: { tasks: { none: { coderId: me.id } } } };
  const seen = can(me, "summary.write") ? { OR: [{ askedById: me.id }, theirs] } : { askedById: me.id };
  const rows = await db.codingQuestion.findMany({
    where: { ...seen, ...(itemId === undefined ? {} : { itemId: recordId(itemId, "this document") }) },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { askedAt: "desc" }],
    take: QUESTIONS_SHOWN,
    select: columns,
  });
  return rows.map(({ askedById, askedBy, answeredBy, askedAt, answeredAt, item, ...row }) => ({
    ...row,
    title: item.title,
    relationship: item.relationship,
    askedBy: askedBy.name,
    askedAt: askedAt.toISOString(),
    answeredBy: answeredBy?.name ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    own: askedById === me.id,
  }));
}

const QUESTIONS_SHOWN = 200;

import { randomUUID } from "node:crypto";

/** By their marks. Kept beside the client, which parts of the product share that are bundled apart. */
const kept = globalThis as typeof globalThis & { thawlineLargeTexts?: Map<string, string> };
kept.thawlineLargeTexts ??= new Map();
const waiting = kept.thawlineLargeTexts;

/**
 * Hands a text of megabytes to a statement in SQL as a mark that takes its place on the way to the database. Prisma keeps the words and parameters of its last hundred statements in
 * SQL for its reports, so that a file that is read in batches would be in memory after all.
 */
export async function withLargeText<T>(text: string, use: (mark: string) => Promise<T>): Promise<T> {
  const mark = `large text ${randomUUID()}`;
  waiting.set(mark, text);
  try {
    return await use(mark);
  } finally {
    waiting.delete(mark);
  }
}

/** The text that a parameter stands for; any other parameter as it is. */
export const withoutMark = (parameter: unknown): unknown =>
  typeof parameter === "string" ? (waiting.get(parameter) ?? parameter) : parameter;

import assert from "node:assert/strict";
import type { Person } from "@/lib/auth/person";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import type { ReadDocument } from "@/lib/evidence/documents/document";
import { addDocuments } from "./adding";

/** A document as reading gives it. */
export const page = (title: string, change: Partial<ReadDocument> = {}): ReadDocument => ({
  kind: "text",
  text: `${title}\n\nThe minister came to the capital on 1 December.`,
  title,
  publisher: "Agency",
  address: null,
  published: "2025-12-01",
  language: "en",
  rightToLeft: false,
  pages: null,
  warnings: [],
  ...change,
});

/** Puts pages on the desk; their ids in the order of their titles here. */
export async function added(
  relationship: string,
  titles: readonly string[],
  priority = 3,
): Promise<string[]> {
  const documents = titles.map((title) => page(title));
  const answer = await addDocuments(await personOf("CODER"), relationship, documents, null, priority);
  assert.ok(answer.ok, JSON.stringify(answer));
  return titles.map((title) => answer.added.find((item) => item.title === title)?.id ?? "");
}

export async function coders(count: number): Promise<Person[]> {
  const stamp = `${process.hrtime.bigint()}`;
  const columns = { id: true, name: true, email: true, role: true } as const;
  const made = Array.from({ length: count }, (_, at) =>
    db.user.create({
      data: { name: `Coder ${at}`, email: `coder-${stamp}-${at}@example.org`, role: "CODER" },
      select: columns,
    }),
  );
  return Promise.all(made);
}

/** Lets the time of whoever has a document run out. */
export async function letRunOut(itemId: string): Promise<void> {
  await db.inboxTask.updateMany({
    where: { itemId, state: "CODING" },
    data: { leaseUntil: new Date("2020-01-01") },
  });
}

/** Makes a document one of the sample of double coding. */
export async function codedTwice(itemId: string): Promise<void> {
  await db.inboxTask.create({ data: { itemId, part: 2 } });
}

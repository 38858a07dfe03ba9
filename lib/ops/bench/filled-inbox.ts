import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { createPerson } from "@/lib/data/people/new-person";
import { db } from "@/lib/db/client";

export const BENCH_PASSWORD = randomUUID();

/** Somebody who codes and can sign in. */
export async function benchCoder(name: string): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.org`;
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const id = await db.$transaction((tx) => createPerson(tx, { name, email, role: "CODER", passwordHash }));
  return { id, email };
}

/**
 * A relationship with so many documents of 4,000 letters; a fifth has a second turn. Of more than a hundred the first nine tenths are finished by these
 * coders in turn, so that the queue has to look past them.
 */
export async function fillInbox(slug: string, count: number, coders: readonly string[]): Promise<void> {
  const { id } = await db.relationship.create({
    data: {
      slug,
      name: slug,
      sideAName: "Alpha",
      sideAAdjective: "Alphan",
      sideACode: "ALP",
      sideBName: "Beta",
      sideBAdjective: "Betan",
      sideBCode: "BET",
      trackedFrom: new Date("2024-01-01"),
      codedThrough: new Date("2025-12-31"),
    },
    select: { id: true },
  });
  const finished = count > 100 ? Math.floor(count * 0.9) : 0;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "InboxItem" ("id", "relationshipId", "kind", "title", "publisher", "published", "language", "priority", "contentKey", "createdAt")
        SELECT gen_random_uuid(), ${id}::uuid, 'TEXT', 'Document ' || n || ' of a day of news', 'Agency ' || n % 7,
          date '2025-01-01' + n % 365, (ARRAY['en', 'ru', 'tg', 'fa', 'ps'])[1 + n % 5], 1 + n % 5, ${slug} || n, now() + n * interval '1 ms'
        FROM generate_series(1, ${count}::int) n`;
      await tx.$executeRaw`
        INSERT INTO "InboxText" ("id", "itemId", "number", "text")
        SELECT gen_random_uuid(), "id", 1, (SELECT string_agg(md5("title" || k), ' ') FROM generate_series(1, 120) k)
        FROM "InboxItem" WHERE "relationshipId" = ${id}::uuid`;
      await tx.$executeRaw`
        WITH placed AS (
          SELECT "id", row_number() OVER (ORDER BY "priority", "createdAt") AS "at" FROM "InboxItem" WHERE "relationshipId" = ${id}::uuid
        ), turn AS (
          SELECT p."id", p."at", part, p."at" <= ${finished} AS "done" FROM placed p, generate_series(1, 2) part
          WHERE part = 1 OR p."at" % 5 = 0
        )
        INSERT INTO "InboxTask" ("id", "itemId", "part", "state", "coderId", "finishedAt")
        SELECT gen_random_uuid(), "id", part, (CASE WHEN "done" THEN 'DONE' ELSE 'TODO' END)::"TaskState",
          CASE WHEN "done" THEN (${coders}::uuid[])[1 + ("at" + part) % ${coders.length}::int] END,
          CASE WHEN "done" THEN now() - ("at" % 90) * interval '1 day' END
        FROM turn`;
    },
    { timeout: 60_000 },
  );
  await db.$executeRaw`ANALYZE "InboxItem", "InboxTask"`;
}

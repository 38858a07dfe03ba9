import { db } from "@/lib/db/client";

/**
 * A relationship with so many open candidates over ten years: four in five diplomatic, one in a hundred of ACLED, one in two hundred in Dushanbe, fifty in
 * Khorog however many there are, the others at three hundred places, and a twenty-first as many again that are discarded.
 */
export async function fillCandidates(slug: string, count: number): Promise<void> {
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
      trackedFrom: new Date("2015-01-01"),
      codedThrough: new Date("2025-12-31"),
    },
    select: { id: true },
  });
  const { id: person } = await db.user.create({
    data: { name: "Decider", email: `${slug}@example.org`, role: "CODER" },
    select: { id: true },
  });
  await db.$transaction(
    async (tx) => {
      // Of what is not on the disk yet VACUUM marks no page as seen by all, and every index would be read beside the table.
      await tx.$executeRaw`SET LOCAL synchronous_commit = on`;
      await tx.$executeRaw`
        INSERT INTO "EventCandidate" ("id", "relationshipId", "source", "key", "state", "firstDay", "lastDay", "precision", "scheme", "code",
          "family", "type", "initiator", "title", "besides", "mappingVersion", "rows", "statements", "articles", "restricted", "reason", "decidedById", "decidedAt")
        SELECT gen_random_uuid(), ${id}::uuid, CASE WHEN n % 100 = 0 THEN 'acled' WHEN n % 2 = 0 THEN 'icews' ELSE 'gdelt' END,
          ${slug} || n || decided, (CASE WHEN decided THEN 'DISCARDED' ELSE 'OPEN' END)::"CandidateState",
          date '2015-01-01' + n * 7919 % 3650, date '2015-01-01' + n * 7919 % 3650, 'DAY', 'CAMEO', '040',
          (ARRAY['DIPLOMATIC', 'DIPLOMATIC', 'DIPLOMATIC', 'DIPLOMATIC', 'SECURITY'])[1 + n % 5]::"Family",
          CASE WHEN n % 3 > 0 THEN (ARRAY['visit-high', 'statement', 'clash', 'call', 'deal', 'aid', 'talks'])[1 + n % 7] END,
          (ARRAY['A', 'B', 'BOTH'])[1 + n % 3]::"Initiator",
          'Alpha consults with Beta' || CASE WHEN n % 200 = 0 THEN ' in Dushanbe' WHEN n % (${count}::int / 50) = 7 THEN ' in Khorog' ELSE ' in Place' || n % 300 END,
          jsonb_build_object('words', '', 'place', 'Place', 'reports', '[]'::jsonb), 1, 1 + n % 45, 1, 1, n % 100 = 0,
          CASE WHEN decided THEN 'Sport' ELSE '' END, CASE WHEN decided THEN ${person}::uuid END, CASE WHEN decided THEN now() END
        FROM generate_series(1, ${count}::int) n, unnest(ARRAY[false, true]) decided WHERE NOT decided OR n % 21 = 5`;
    },
    { timeout: 120_000 },
  );
  await db.$executeRaw`VACUUM ANALYZE "EventCandidate"`;
}

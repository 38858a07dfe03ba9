import { createSetupLink } from "@/lib/data/people/access-links";
import { publishDueDemonstration } from "@/lib/data/publication/demonstration";
import { db } from "@/lib/db/client";
import { seedIfEmpty, seedVersions } from "@/prisma/seed";

/** Any number will do, as long as every version of the product uses the same. */
const CONTENT_LOCK = 7_221_509;
/** Loading and publishing take a minute or two, on a busy machine some more; whoever starts beside it waits as long. */
const CONTENT_MS = 3_600_000;

/**
 * Codebook and method, and the demonstration relationships with their published weeks where wanted and the database is empty. Of two that start on one database the second waits for the first and then finds
 * all of it there.
 */
export async function loadFirstContent(demo: boolean, origin: string): Promise<number> {
  return db.$transaction(
    async (tx) => {
      // Held by a connection that does nothing else: what is loaded is committed step by step by others, so that a start that is cut off goes on with it.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CONTENT_LOCK}::bigint)`;
      if (!demo) {
        await seedVersions(db);
        return 0;
      }
      const loaded = await seedIfEmpty(db);
      await publishDueDemonstration(origin);
      return loaded;
    },
    { timeout: CONTENT_MS, maxWait: 60_000 },
  );
}

/** Address of a link that makes the first administrator; null once there is one. */
export async function setupAddress(baseUrl: string): Promise<string | null> {
  const link = await createSetupLink();
  return link === null ? null : new URL(link, `${baseUrl}/`).href;
}

export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
}

import { createSetupLink } from "@/lib/data/people/access-links";
import { publishDueDemonstration } from "@/lib/data/publication/demonstration";
import { db } from "@/lib/db/client";
import { seedIfEmpty, seedVersions } from "@/prisma/seed";

/** Codebook and method, and the demonstration relationships with their published weeks where wanted and the database is empty. */
export async function loadFirstContent(demo: boolean, origin: string): Promise<number> {
  if (!demo) {
    await seedVersions(db);
    return 0;
  }
  const loaded = await seedIfEmpty(db);
  await publishDueDemonstration(origin);
  return loaded;
}

/** Address of a link that makes the first administrator; null once there is one. */
export async function setupAddress(baseUrl: string): Promise<string | null> {
  const link = await createSetupLink();
  return link === null ? null : new URL(link, `${baseUrl}/`).href;
}

export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
}

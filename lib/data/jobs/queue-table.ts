import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { QUEUE_SCHEMA } from "./queue-schema";

/** Its table of jobs, whose columns pages read as the library writes them. */
export const JOB_TABLE = Prisma.raw(`${QUEUE_SCHEMA}.job`);

/** Whether there is a queue: the first process of jobs makes it. */
export async function isQueueThere(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass(${`${QUEUE_SCHEMA}.job`}) IS NOT NULL AS there`;
  return row?.there ?? false;
}

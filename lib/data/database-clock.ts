import { db, type Transaction } from "@/lib/db/client";

/**
 * The time of the database at this very moment, to the millisecond. Not the start of the transaction: a writer
 * that waited for the lock of a relationship must carry a later time than the one who held it.
 */
export async function databaseClock(client: Transaction = db): Promise<Date> {
  const [row] = await client.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
  if (!row) throw new Error("the database told no time");
  return row.at;
}

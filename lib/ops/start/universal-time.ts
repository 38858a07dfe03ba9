import pg from "pg";
import { connectTo } from "@/lib/db/client";
import { ConfigurationError } from "@/lib/db/environment";
import { utcAddress } from "@/lib/db/utc-address";
import { zoneProblem } from "@/lib/db/zone";
import { shiftedMoments } from "@/lib/ops/moments/shifted-moments";
import { shiftedReport } from "@/lib/ops/moments/tell-shifted";

/** Refuses a database that shifts moments. Returns what to say of moments that were written shifted before. */
export async function requireUniversalTime(url: string, client = connectTo(url, 1)): Promise<string[]> {
  try {
    const problem = await zoneProblem(client);
    if (problem)
      throw new ConfigurationError(
        `The database does not give connections the universal time that they ask for: ${problem}. Something between Thawline and the database drops “options” of the address, or the database sets the zone at each login: let connections choose their zone.`,
      );
  } finally {
    await client.$disconnect();
  }
  const raw = new pg.Client({ connectionString: utcAddress(url) });
  await raw.connect();
  try {
    return shiftedReport(await shiftedMoments(raw));
  } finally {
    await raw.end();
  }
}

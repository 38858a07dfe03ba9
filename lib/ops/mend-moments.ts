import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { withDatabase } from "@/lib/ops/backup/open-database";
import { mendShiftedMoments } from "@/lib/ops/moments/shifted-moments";
import { shiftedLines } from "@/lib/ops/moments/tell-shifted";
import { runCommand, say } from "./say";

/** npm run mend-moments: puts right the moments that the start named. */
async function command(): Promise<number> {
  const mended = await withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: utcAddress(url) });
    await client.connect();
    try {
      return await mendShiftedMoments(client);
    } finally {
      await client.end();
    }
  });
  if (mended.length === 0) say("No moment stands at a wrong hour. Nothing was changed.");
  else for (const line of ["Put right:", ...shiftedLines(mended)]) say(line);
  return 0;
}

await runCommand(command);

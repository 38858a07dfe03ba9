import type { Database } from "./client";

// In a winter and in a summer, because some zones are universal time for half a year; and in milliseconds.
const KNOWN_MOMENTS = ["2001-01-15T12:34:56.789Z", "2001-07-15T12:34:56.789Z"];

class NothingKept extends Error {}

/**
 * Writes known moments and reads them back through a client as the product uses it, and says how far they are shifted; null:
 * they stand and come back as they are. Nothing is kept.
 */
export async function zoneProblem(client: Database): Promise<string | null> {
  let found: string | null = null;
  await client
    .$transaction(async (tx) => {
      for (const iso of KNOWN_MOMENTS) {
        const known = new Date(iso);
        const { id, at } = await tx.signInAttempt.create({ data: { key: "known moment", at: known } });
        const [stored] = await tx.$queryRaw<{ ms: number; zone: string }[]>`
          SELECT (extract(epoch FROM at) * 1000)::float8 AS ms, current_setting('TimeZone') AS zone
          FROM "SignInAttempt" WHERE id = ${id}::uuid`;
        if (stored?.ms === known.getTime() && at.getTime() === known.getTime()) continue;
        const minutes = ((stored?.ms ?? 0) - known.getTime()) / 60_000;
        found = `the zone is “${stored?.zone}”, and a moment is stored ${shiftInWords(minutes)}`;
        break;
      }
      throw new NothingKept();
    })
    .catch((error: unknown) => {
      if (!(error instanceof NothingKept)) throw error;
    });
  return found;
}

/** `shiftInWords(-270) // => "4 h 30 min early"`, `shiftInWords(60) // => "1 h late"` */
export function shiftInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const parts = [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter((part) => part !== "");
  return `${parts.join(" ")} ${minutes < 0 ? "early" : "late"}`;
}

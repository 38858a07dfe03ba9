import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { sharedLook } from "./shared-look";

/** A page waits no longer for a database that hangs. */
const LOOK_LIMIT_MS = 3_000;

export interface DataVersion {
  /** What readers are shown now, as one value that is new after every write and on every day; fails where the database is away. */
  look: () => Promise<string>;
  end: () => Promise<void>;
}

/** Looks at the state of the data over a connection of its own, so that no page waits for it behind another. */
export function dataVersion(url: string): DataVersion {
  const pool = new pg.Pool({
    connectionString: utcAddress(url),
    max: 1,
    connectionTimeoutMillis: LOOK_LIMIT_MS,
    query_timeout: LOOK_LIMIT_MS,
    application_name: "thawline looks",
  });
  // One that breaks while nobody uses it is made anew at the next look.
  pool.on("error", () => undefined);
  const look = sharedLook(async () => {
    const { rows } = await pool.query<{ version: string }>({
      name: "look",
      text: `SELECT "version" FROM "ReadingVersion"`,
    });
    const [row] = rows;
    if (!row) throw new Error("the database tells no version of its data");
    return row.version;
  });
  // Pages name the day on which they are read.
  return {
    look: async () => `${await look()} ${new Date().toISOString().slice(0, 10)}`,
    end: () => pool.end(),
  };
}

import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { type Look, type Seen, sharedLook } from "./shared-look";

/** A page waits no longer for a database that hangs. */
const LOOK_LIMIT_MS = 3_000;
const DAY_MS = 86_400_000;

const LOOK = { name: "look", text: `SELECT "version" FROM "ReadingVersion"` };

export interface DataVersion {
  /** What readers are shown now, as one value that is new after every write and on every day; a problem where the database is away. */
  look: Look;
  end: () => Promise<void>;
}

/** Looks at the state of the data over a connection of its own, so that no page waits for it behind another. */
export function dataVersion(url: string): DataVersion {
  let connected: pg.Client | null = null;

  function leave(client: pg.Client): void {
    if (connected === client) connected = null;
    // One that hangs, or is gone already, need not be waited for.
    client.end(() => undefined);
  }

  function connect(then: (client: pg.Client) => void, fail: (problem: Error) => void): void {
    const client = new pg.Client({
      connectionString: utcAddress(url),
      connectionTimeoutMillis: LOOK_LIMIT_MS,
      query_timeout: LOOK_LIMIT_MS,
      application_name: "thawline looks",
    });
    // One that breaks while nobody uses it is made anew at the next look.
    client.on("error", () => leave(client));
    client.connect((problem: Error | null | undefined) => {
      if (problem) {
        leave(client);
        return fail(problem);
      }
      connected = client;
      then(client);
    });
  }

  const look: Look = (see) => {
    const fail = (problem: unknown) => see({ problem });
    const ask = (client: pg.Client) =>
      client.query<{ version: string }>(LOOK, (problem: Error | null, found) => {
        if (problem) {
          leave(client);
          return fail(problem);
        }
        const [row] = found.rows;
        see(row ? withDay(row.version) : { problem: new Error("the database tells no version of its data") });
      });
    if (connected) ask(connected);
    else connect(ask, fail);
  };
  return {
    look: sharedLook(look),
    end: async () => {
      await connected?.end();
    },
  };
}

let today = { number: Number.NaN, words: "" };

/** Pages name the day on which they are read. */
function withDay(version: string): Seen {
  const number = Math.floor(Date.now() / DAY_MS);
  if (number !== today.number)
    today = { number, words: new Date(number * DAY_MS).toISOString().slice(0, 10) };
  return { version: `${version} ${today.words}` };
}

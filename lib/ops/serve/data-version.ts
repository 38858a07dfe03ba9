import pg from "pg";
import { sleptThrough } from "@/lib/db/own-silence";
import { utcAddress } from "@/lib/db/utc-address";
import { type Look, type Seen, sharedLook } from "./shared-look";

/** A page waits no longer for a database that hangs. */
const LOOK_LIMIT_MS = 3_000;
const DAY_MS = 86_400_000;

const LOOK = { name: "look", text: `SELECT "version" FROM "ReadingVersion"` };

/** A version, without the day, and a moment at which it was that of the data. */
export interface Told {
  version: string;
  at: Date;
}

export interface DataVersion {
  /** What readers are shown now, as one value that is new after every write and on every day; a problem where the database is away. */
  look: Look;
  /** What was seen last; null: nothing yet. */
  last: () => Told | null;
  end: () => Promise<void>;
}

/** Looks at the state of the data over a connection of its own, so that no page waits for it behind another. */
export function dataVersion(url: string): DataVersion {
  let connected: pg.Client | null = null;
  let last: Told | null = null;

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

  function look(see: (seen: Seen) => void, again = true): void {
    const at = new Date();
    const began = performance.now();
    const fail = (problem: unknown) => {
      if (again && sleptThrough(began, LOOK_LIMIT_MS)) look(see, false);
      else see({ problem });
    };
    const ask = (client: pg.Client) =>
      client.query<{ version: string }>(LOOK, (problem: Error | null, found) => {
        if (problem) {
          leave(client);
          return fail(problem);
        }
        const [row] = found.rows;
        if (!row) return fail(new Error("the database tells no version of its data"));
        last = { version: row.version, at };
        see({ version: ofToday(row.version) });
      });
    if (connected) ask(connected);
    else connect(ask, fail);
  }
  return {
    look: sharedLook(look),
    last: () => last,
    end: async () => {
      await connected?.end();
    },
  };
}

let today = { number: Number.NaN, words: "" };

/** A version as readers are shown it: pages name the day on which they are read. */
export function ofToday(version: string): string {
  const number = Math.floor(Date.now() / DAY_MS);
  if (number !== today.number)
    today = { number, words: new Date(number * DAY_MS).toISOString().slice(0, 10) };
  return `${version} ${today.words}`;
}

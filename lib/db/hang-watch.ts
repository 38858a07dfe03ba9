import pg from "pg";
import { sleptThrough } from "./own-silence";
import { utcAddress } from "./utc-address";

const LOOK_MS = 1_000;
/** So long a connection may be in use before we ask whether the server answers at all. */
const PATIENCE_MS = 2_000;
const PROBE_LIMIT_MS = 3_000;

/**
 * Ends the connections in use of a pool where the server hangs: processes that are stopped, a machine that is gone. Whoever waits on them is told then,
 * after about five seconds. A long statement, a wait for a lock and a long transaction have all the time they need, because the server
 * answers others meanwhile: what is bounded is its silence and not their work.
 */
export function watchForHanging(pool: pg.Pool, url: string): void {
  const since = new Map<pg.PoolClient, number>();
  let watch: NodeJS.Timeout | null = null;
  let asking = false;
  const look = async () => {
    if (asking || !isLongInUse(since)) return;
    asking = true;
    const asked = new Set([...since].filter(([, at]) => at <= performance.now() - PATIENCE_MS));
    if (!(await serverAnswers(url)))
      for (const [client, at] of asked) if (since.get(client) === at) endAtOnce(client);
    asking = false;
  };
  pool.on("acquire", (client) => {
    since.set(client, performance.now());
    watch ??= setInterval(() => void look(), LOOK_MS).unref();
  });
  pool.on("release", (_, client) => {
    since.delete(client);
    if (since.size > 0 || watch === null) return;
    clearInterval(watch);
    watch = null;
  });
}

const isLongInUse = (since: ReadonlyMap<unknown, number>) =>
  [...since.values()].some((at) => at <= performance.now() - PATIENCE_MS);

/** What the pool lends is a client of the driver, which breaks its connection where a statement is under way. */
function endAtOnce(client: pg.PoolClient): void {
  if (client instanceof pg.Client) client.end().catch(() => undefined);
}

/** Whether a server answers a new connection, be it with a refusal. Silence that we slept through ourselves is none: the next look asks again. */
async function serverAnswers(url: string): Promise<boolean> {
  const began = performance.now();
  const probe = new pg.Client({ connectionString: utcAddress(url), connectionTimeoutMillis: PROBE_LIMIT_MS });
  probe.on("error", () => undefined);
  try {
    await probe.connect();
    return true;
  } catch (error) {
    // A server that refuses names a severity; silence and a network that is gone do not.
    return (error instanceof Error && "severity" in error) || sleptThrough(began, PROBE_LIMIT_MS);
  } finally {
    probe.end().catch(() => undefined);
  }
}

import { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import pg from "pg";
import { sleptThrough } from "./own-silence";
import { utcAddress } from "./utc-address";

const LOOK_MS = 1_000;
/** So long a connection may be in use, or wait to be let in, before we ask whether the server answers at all. */
const PATIENCE_MS = 2_000;
const PROBE_LIMIT_MS = 3_000;

/**
 * A pool that ends its connections in use where the server hangs: processes that are stopped, a machine that is gone. Whoever waits on them is told then,
 * after about five seconds. A long statement, a wait for a lock and a long transaction have all the time they need, because the server
 * answers others meanwhile: what is bounded is its silence and not their work. Where it does answer, a connection that has knocked and was never heard is
 * given up: what it sent went to a machine that is gone, and it would hold a place that the next one needs.
 */
export function watchedPool(url: string, config: pg.PoolConfig, Client = pg.Client): pg.Pool {
  const inUse = new Map<pg.Client, number>();
  const opening = new Map<pg.Client, number>();
  let watch: NodeJS.Timeout | null = null;
  let asking = false;
  const look = async () => {
    const [used, knocking] = [longIn(inUse), longIn(opening)];
    if (asking || used.size + knocking.size === 0) return;
    asking = true;
    try {
      const answers = await serverAnswers(url);
      if (answers === true) {
        for (const [client, at] of knocking)
          if (opening.get(client) === at && knocksInVain(client)) client.connection.stream.destroy();
      } else if (answers === false) {
        for (const [client, at] of used) if (inUse.get(client) === at) endAtOnce(client);
      }
    } finally {
      asking = false;
    }
  };
  const begin = (all: Map<pg.Client, number>, client: pg.Client) => {
    all.set(client, performance.now());
    watch ??= setInterval(() => void look(), LOOK_MS).unref();
  };
  const end = (all: Map<pg.Client, number>, client: pg.Client) => {
    all.delete(client);
    if (inUse.size + opening.size > 0 || watch === null) return;
    clearInterval(watch);
    watch = null;
  };
  class Watched extends Client {
    constructor(own?: string | pg.ClientConfig) {
      super(own);
      begin(opening, this);
      for (const over of ["connect", "end"] as const) this.once(over, () => end(opening, this));
    }
  }
  const pool = new pg.Pool({ ...config, connectionString: utcAddress(url), Client: Watched });
  pool.on("acquire", (client) => begin(inUse, client));
  pool.on("release", (_, client) => end(inUse, client));
  return pool;
}

const longIn = (all: ReadonlyMap<pg.Client, number>) =>
  new Map([...all].filter(([, at]) => at <= performance.now() - PATIENCE_MS));

/**
 * Whether its machine was reached and has answered nothing: a login that is under way may be slow. A network that was away brings what it
 * lost once more by itself, and an encrypted stream stands only where the server has answered.
 */
const knocksInVain = ({ connection: { stream } }: pg.Client) =>
  stream instanceof Socket && !(stream instanceof TLSSocket) && !stream.connecting && stream.bytesRead === 0;

/** A client of the driver breaks its connection where a statement is under way. */
function endAtOnce(client: pg.Client): void {
  client.end().catch(() => undefined);
}

/** Whether a server answers a new connection, be it with a refusal. Null: we slept through its silence ourselves, and the next look asks again. */
async function serverAnswers(url: string): Promise<boolean | null> {
  const began = performance.now();
  const probe = new pg.Client({ connectionString: utcAddress(url), connectionTimeoutMillis: PROBE_LIMIT_MS });
  probe.on("error", () => undefined);
  try {
    await probe.connect();
    return true;
  } catch (error) {
    // A server that refuses names a severity; silence and a network that is gone do not.
    if (error instanceof Error && "severity" in error) return true;
    return sleptThrough(began, PROBE_LIMIT_MS) ? null : false;
  } finally {
    probe.end().catch(() => undefined);
  }
}

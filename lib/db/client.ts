import { ConfigurationError, environment } from "./environment";
import { ForgetfulPg } from "./forgetful-adapter";
import { type Prisma, PrismaClient } from "./generated/client";
import { watchedPool } from "./hang-watch";
import { currentReading } from "./reading-source";
import { mayBeRead, replicaClient } from "./replica-client";
import { StandbyClient } from "./standby-client";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

interface Replica {
  client: object;
  end: () => Promise<void>;
}

const kept = globalThis as typeof globalThis & { thawlineDatabase?: PrismaClient; thawlineReplica?: Replica };

/** A client of its own for one address; the caller disconnects it. */
export function connectTo(url: string, poolSize: number, Client?: typeof StandbyClient): PrismaClient {
  const limits = { max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 };
  const pool = watchedPool(url, { ...limits, application_name: "thawline" }, Client);
  const adapter = new ForgetfulPg(pool, { disposeExternalPool: true });
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
    // The server fills them; a row that is read and written again must not carry them.
    omit: { signalRevision: { folded: true }, source: { folded: true }, inboxItem: { folded: true } },
  });
}

function current(): PrismaClient {
  if (!kept.thawlineDatabase) {
    const { databaseUrl, poolSize } = environment();
    if (databaseUrl === null)
      throw new ConfigurationError("No database: use npm start, or set DATABASE_URL to a PostgreSQL server.");
    kept.thawlineDatabase = connectTo(databaseUrl, poolSize);
  }
  return kept.thawlineDatabase;
}

function currentReplica(): object {
  if (!kept.thawlineReplica) {
    const { readUrl, poolSize } = environment();
    if (readUrl === null) throw new ConfigurationError("No replica: set DATABASE_READ_URL.");
    const replica = connectTo(readUrl, poolSize, StandbyClient);
    kept.thawlineReplica = {
      client: replicaClient(replica, current),
      end: () => replica.$disconnect(),
    };
  }
  return kept.thawlineReplica.client;
}

/** What answers a question now: the primary, or the replica within a reading that it may answer. */
function asked(key: string | symbol): object {
  const reading = currentReading();
  return reading && !reading.left && mayBeRead(key) ? currentReplica() : current();
}

/**
 * The one client. It connects on first use, so that a build can import it without a database and a
 * database test can point it at a database of its own. Kept on globalThis: hot reload must not leak pools.
 */
export const db: PrismaClient = new Proxy(Object.create(null), {
  get: (_target, key) => {
    const client = asked(key);
    const value: unknown = Reflect.get(client, key);
    return typeof value === "function" ? value.bind(client) : value;
  },
  has: (_target, key) => Reflect.has(current(), key),
});

/** Points `db` at another client; null: back to the environment's. Database tests use it. */
export function pointDatabaseAt(client: PrismaClient | null): void {
  if (client) kept.thawlineDatabase = client;
  else delete kept.thawlineDatabase;
}

/** Ends the connections to the replica; the next reading makes them anew, to the environment's. Database tests use it. */
export async function leaveReplica(): Promise<void> {
  const replica = kept.thawlineReplica;
  delete kept.thawlineReplica;
  await replica?.end();
}

import { createHash, randomBytes } from "node:crypto";
import { after, before } from "node:test";
import pg from "pg";
import { connectTo, type Database, pointDatabaseAt } from "./client";
import { ConfigurationError, environment } from "./environment";
import { migrate, migrationList } from "./migrate";
import { utcAddress } from "./utc-address";

const TEMPLATE_LOCK = 7_221_505;

function serverUrl(): string {
  const { databaseUrl } = environment();
  if (!databaseUrl)
    throw new ConfigurationError(
      "Database tests need DATABASE_URL; npm test -- db starts a server for them.",
    );
  return databaseUrl;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: utcAddress(urlOf("postgres")) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Drops a database with what still holds it. Not by FORCE: that wants to end the server's own vacuuming too, which a plain account may not,
 * while dropping alone lets it go by itself.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await endOwnConnections(client, name);
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
}

async function endOwnConnections(client: pg.Client, name: string): Promise<void> {
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user",
    [name],
  );
}

/** A migrated, empty database to copy from; made once for each state of the migrations. */
async function template(): Promise<string> {
  const list = JSON.stringify((await migrationList()).migrationDirectories);
  const name = `thawline_template_${createHash("sha256").update(list).digest("hex").slice(0, 12)}`;
  await onServer(async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 1) return;
    // Renamed when complete, so that a run that was cut off leaves no half-made template.
    const draft = `${name}_draft`;
    await dropDatabase(client, draft);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate(urlOf(draft));
    await endOwnConnections(client, draft);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

interface TestDatabase {
  url: string;
  client: Database;
  drop: () => Promise<void>;
}

/** A migrated, empty database of its own, at which `db` points until it is dropped. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const name = `thawline_test_${randomBytes(6).toString("hex")}`;
  const source = await template();
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`));
  const url = urlOf(name);
  const client = connectTo(url, 5);
  pointDatabaseAt(client);
  const drop = async () => {
    pointDatabaseAt(null);
    await client.$disconnect();
    await onServer((server) => dropDatabase(server, name));
  };
  return { url, client, drop };
}

/** Runs one piece of work against a database without tables; `db` does not point at it. */
export async function withEmptyDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = `thawline_test_${randomBytes(6).toString("hex")}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  try {
    return await work(urlOf(name));
  } finally {
    await onServer((server) => dropDatabase(server, name));
  }
}

/** Runs one piece of work against a database of its own. */
export async function withTestDatabase<T>(work: (client: Database, url: string) => Promise<T>): Promise<T> {
  const { client, url, drop } = await makeTestDatabase();
  try {
    return await work(client, url);
  } finally {
    await drop();
  }
}

/** Gives every test of a file one database of their own: call it once at the top of the file. */
export function ownTestDatabase(): void {
  let made: TestDatabase | null = null;
  before(async () => {
    made = await makeTestDatabase();
  });
  after(async () => made?.drop());
}

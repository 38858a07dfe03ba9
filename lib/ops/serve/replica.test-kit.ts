import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import pg from "pg";
import { readAsOf } from "@/lib/data/as-of";
import { noteFault } from "@/lib/data/noted-fault";
import { db } from "@/lib/db/client";
import { utcAddress } from "@/lib/db/utc-address";
import { dataVersion } from "./data-version";
import { frameworkHere } from "./framework";
import { makeKeep } from "./kept-answers";
import { pageListener } from "./page-listener";
import { replica } from "./replica";
import { replicaVersion } from "./replica-version";

const HTML = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" };

let made = 0;

/** How many pages were made and not sent from the keep. */
export const pagesMade = () => made;

/** Which server answers, and what it holds. */
async function page(path: string): Promise<string> {
  made++;
  const [row] = await db.$queryRaw<{ standby: boolean }[]>`SELECT pg_is_in_recovery() AS standby`;
  if (path === "/slow")
    await db.$queryRaw`SELECT CASE WHEN pg_is_in_recovery() THEN pg_sleep(20) END::text FROM "Setting"`;
  const { value } = await db.setting.findUniqueOrThrow({ where: { key: "said" } });
  const asOf = readAsOf();
  return `${row?.standby ? "replica" : "primary"} says ${value}${asOf ? ` as of ${asOf.toISOString()}` : ""}`;
}

/** Stands for the built pages: it reads as they do, and fails as they do. */
const framework: RequestListener = (request, response) => {
  const problem = request.headers["x-thawline-stand-in"];
  if (problem !== undefined) return response.writeHead(200, HTML).end(`problem ${problem}`);
  const failed = (error: unknown) => {
    noteFault(error);
    response.writeHead(500, HTML).end();
  };
  const work = request.method === "POST" ? save : () => page(new URL(request.url ?? "", "http://x").pathname);
  work().then((text) => response.writeHead(200, HTML).end(text), failed);
};

async function save(): Promise<string> {
  await say("sent");
  return "saved";
}

/** Writes what pages say. */
export async function say(value: string): Promise<void> {
  await db.setting.upsert({ where: { key: "said" }, create: { key: "said", value }, update: { value } });
}

export interface Told {
  status: number;
  text: string;
  asOf: string | null;
  tag: string | null;
}

export interface ServedPair {
  ask: (path: string, init?: RequestInit) => Promise<Told>;
  end: () => Promise<void>;
}

/** The page server before a primary and a replica, with the framework above. */
export async function servePair(primaryUrl: string, replicaUrl: string): Promise<ServedPair> {
  const data = dataVersion(primaryUrl);
  const standby = replicaVersion(replicaUrl);
  const server = createServer(
    pageListener({
      framework: frameworkHere(framework),
      look: data.look,
      keep: makeKeep(1_000_000),
      replica: replica(standby, data.last),
      siteHost: null,
      secure: false,
      development: false,
      routeOf: () => "/",
      proxies: null,
      answered: () => undefined,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return {
    ask: async (path, init) => {
      const answer = await fetch(`http://127.0.0.1:${address.port}${path}`, init);
      const { headers, status } = answer;
      return {
        status,
        text: await answer.text(),
        asOf: headers.get("thawline-as-of"),
        tag: headers.get("etag"),
      };
    },
    end: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all([data.end(), standby.end()]);
    },
  };
}

/** Lends a connection of its own to a server. */
export async function withServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Asks a server until it says yes. */
export async function until(client: pg.Client, question: string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await client.query<{ yes: boolean }>(`SELECT (${question}) AS yes`);
    if (rows[0]?.yes) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`never: ${question}`);
}

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { ROOT } from "@/lib/ops/root";
import { freePort } from "./free-port";
import { end, productFolder, ready, startProduct } from "./product.test-kit";

const folder = productFolder();

/** Settings with ports and a data folder of their own, of a product that has nothing of the demonstration and no jobs. */
async function settingsOf(name: string): Promise<Record<string, string> & { PORT: string }> {
  return {
    PORT: String(await freePort()),
    THAWLINE_DATA_DIR: path.join(folder, name),
    THAWLINE_DB_PORT: String(await freePort()),
    THAWLINE_DEMO: "no",
    THAWLINE_JOBS: "no",
  };
}

const at = ({ PORT }: { PORT: string }, where: string) => `http://127.0.0.1:${PORT}${where}`;

test("a port in use is named, and what to do", async () => {
  const settings = await settingsOf("taken");
  const taken = startProduct(settings);
  await ready(taken);
  const others = await settingsOf("other");
  const other = startProduct({ ...others, PORT: settings.PORT });
  assert.equal(await other.ended, 1);
  assert.equal(
    other.said(),
    `Port ${settings.PORT} is taken: set PORT to a free one, or end what uses it.\n`,
  );
  const database = startProduct({ ...others, THAWLINE_DB_PORT: settings.THAWLINE_DB_PORT ?? "" });
  assert.equal(await database.ended, 1);
  assert.match(database.said(), /^Port \d+, wanted for the database, is taken: set THAWLINE_DB_PORT/);
  const figures = startProduct({ ...others, THAWLINE_METRICS_PORT: settings.PORT });
  assert.equal(await figures.ended, 1);
  assert.match(figures.said(), /^Port \d+ is taken: set THAWLINE_METRICS_PORT/);
  await end(taken, "SIGINT");
});

test("on one address of the machine alone a missing page is told like anywhere", async () => {
  const settings = await settingsOf("taken");
  const product = startProduct({ ...settings, THAWLINE_HOST: "127.0.0.1" });
  await ready(product);
  const missing = await fetch(at(settings, "/nowhere"), { signal: AbortSignal.timeout(20_000) });
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /nowhere/);
  await end(product);
});

test("a server by address is used as it is, by an account that is no superuser", async () => {
  const url = process.env.THAWLINE_TEST_SERVER;
  assert.ok(url, "npm test -- start gives the address of a server");
  const settings = await settingsOf("one");
  const one = startProduct({ ...settings, DATABASE_URL: url, THAWLINE_DEMO: "yes" });
  await ready(one);
  assert.match(one.said(), /Loaded \d+ demonstration relationships/);
  assert.equal((await fetch(at(settings, "/api/health"))).status, 200);

  const second = await settingsOf("two");
  const two = startProduct({ ...second, DATABASE_URL: url });
  await ready(two);
  await servesNothingOld(url, [at(settings, "/"), at(second, "/")]);
  for (const product of [one, two]) await end(product);
});

/** Writes again and again, and reads at once from each server in turn: page, front page and door. Without jobs nobody else writes. */
async function servesNothingOld(url: string, homes: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    const slug = "tajikistan-afghanistan";
    const paths = [`/${slug}`, "/", "/api/v1/relationships"];
    const read = async (where: string, location: string) => (await fetch(new URL(location, where))).text();
    for (const location of paths) for (const where of homes) await read(where, location);
    for (let time = 1; time <= 12; time++) {
      const name = `Kept and fresh ${time}.`;
      await client.query(`UPDATE "Relationship" SET "name" = $1 WHERE "slug" = $2`, [name, slug]);
      for (const location of paths)
        for (const where of homes) {
          const text = await read(where, location);
          assert.ok(text.includes(name), `${location} at write ${time}`);
          assert.equal(await read(where, location), text, "kept while nothing is written");
        }
    }
  } finally {
    // An open connection would keep this process alive after a test that failed.
    await client.end();
  }
}

test("what cannot work is one sentence", async () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ DATABASE_URL: "mysql://x" }, /^DATABASE_URL must be an address that starts with postgresql:\/\/.+\n$/],
    [
      { DATABASE_URL: "postgres://x@127.0.0.1:1/y" },
      /^No PostgreSQL server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\).+\n$/,
    ],
    [{ THAWLINE_DATA_DIR: path.join(ROOT, "package.json") }, /^The data folder .+ cannot be written .+\n$/],
    [{ PORT: "99999" }, /^PORT must be a port from 1 to 65535.+\n$/],
  ];
  for (const [changes, sentence] of wrong) {
    const product = startProduct({ ...(await settingsOf("wrong")), ...changes });
    assert.equal(await product.ended, 1);
    assert.match(product.said(), sentence);
  }
});

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { PrismaPg } from "@prisma/adapter-pg";
import { connectTo } from "./client";
import { PrismaClient } from "./generated/client";
import { withTestDatabase } from "./test-database";
import { zoneProblem } from "./zone";

/** A database of its own whose connections live in another zone unless they ask for one. */
function inZone(zone: string, work: (url: string) => Promise<void>): Promise<void> {
  return withTestDatabase(async (client, url) => {
    await client.$executeRawUnsafe(
      `ALTER ROLE CURRENT_USER IN DATABASE ${new URL(url).pathname.slice(1)} SET timezone = '${zone}'`,
    );
    await work(url);
  });
}

async function using<T>(client: PrismaClient, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

/** An address with options of its own, as a ministry may hand it out. */
function withOptions(url: string, options: string): string {
  const address = new URL(url);
  return `${address.href.split("?")[0]}?options=${encodeURIComponent(options)}`;
}

describe("a database whose zone is not universal time", () => {
  test("is read and written in universal time, whatever the address asks for", () =>
    inZone("Asia/Kabul", async (url) => {
      for (const address of [
        url,
        withOptions(url, "-c statement_timeout=7min"),
        withOptions(url, "-c TimeZone=Asia/Kabul"),
      ])
        assert.equal(await using(connectTo(address, 1), zoneProblem), null, address);
    }));

  test("keeps the options of the address", () =>
    inZone("Asia/Kabul", async (url) => {
      const shown = await using(
        connectTo(withOptions(url, "-c statement_timeout=7min"), 1),
        (client) => client.$queryRaw<{ statement_timeout: string }[]>`SHOW statement_timeout`,
      );
      assert.deepEqual(shown, [{ statement_timeout: "7min" }]);
    }));

  test("is noticed where a connection does not get the zone that it asks for, in winter and summer", async () => {
    for (const [zone, words] of [
      ["Asia/Kabul", /“Asia\/Kabul”, and a moment is stored 4 h 30 min early/],
      ["America/St_Johns", /“America\/St_Johns”, and a moment is stored 3 h 30 min late/],
      ["Europe/London", /“Europe\/London”, and a moment is stored 1 h early/],
    ] as const)
      await inZone(zone, async (url) => {
        const stock = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) });
        await using(stock, async (client) => {
          assert.match((await zoneProblem(client)) ?? "", words);
          assert.equal(await client.signInAttempt.count(), 0);
        });
      });
  });
});

test("no connection of the product goes round the zone", () => {
  const files = readdirSync(path.join(process.cwd(), "lib"), { recursive: true, encoding: "utf8" });
  const bare = files
    .filter((file) => /\.ts$/.test(file) && !/test|generated/.test(file))
    .filter((file) =>
      /connectionString: (?!utcAddress\()/.test(readFileSync(path.join(process.cwd(), "lib", file), "utf8")),
    );
  assert.deepEqual(bare, []);
});

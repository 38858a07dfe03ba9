import assert from "node:assert/strict";
import { test } from "node:test";
import { makePerson, TEST_PASSWORD } from "@/lib/data/people/people.test-kit";
import { connectTo, pointDatabaseAt } from "@/lib/db/client";
import { withStandby } from "@/lib/ops/check/standby-server";
import { freePort } from "@/lib/ops/start/free-port";
import { productFolder, ready, startProduct } from "@/lib/ops/start/product.test-kit";

const LINE = /As of <!-- -->\d+ \w+ \d{4}, \d\d:\d\d UTC<!-- -->; newer entries may exist\./;
const PAGES = ["/", "/tajikistan-afghanistan", "/tajikistan-afghanistan/weeks", "/compare", "/method"];
const INDEX = "/api/v1/relationships/tajikistan-afghanistan/index?from=2025-12-06&to=2025-12-06";

/** The cookie of somebody new who has signed in. */
async function cookieOf(databaseUrl: string, address: string): Promise<string> {
  const client = connectTo(databaseUrl, 2);
  pointDatabaseAt(client);
  const { email } = await makePerson("ADMIN", "Ann Lead");
  pointDatabaseAt(null);
  await client.$disconnect();
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ email, password: TEST_PASSWORD }),
  });
  assert.equal(answer.status, 200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

const folder = productFolder();

test("the product reads on from a replica while its database is away, and says so", () =>
  withStandby(async ({ primary, standby }) => {
    const address = `http://127.0.0.1:${await freePort()}`;
    const product = startProduct({
      DATABASE_URL: primary.url,
      DATABASE_READ_URL: standby.url,
      PORT: new URL(address).port,
      THAWLINE_DATA_DIR: folder,
      THAWLINE_BACKUPS: "no",
      THAWLINE_JOBS: "no",
    });
    const ask = (where: string, init?: RequestInit) =>
      fetch(`${address}${where}`, { redirect: "manual", ...init });
    try {
      await ready(product);
      await standby.caughtUp();
      for (const page of PAGES) {
        const answer = await ask(page);
        assert.equal(answer.status, 200, page);
        assert.doesNotMatch(await answer.text(), /newer entries may exist/);
      }
      const signedIn = { headers: { cookie: await cookieOf(primary.url, address) } };
      assert.match(await (await ask("/", signedIn)).text(), /Ann Lead/);
      assert.equal((await ask("/desk", signedIn)).status, 200);
      const fresh = await (await ask(INDEX)).json();

      await primary.stop();
      for (const page of [...PAGES, "/tajikistan-afghanistan/turns", "/glossary"]) {
        const answer = await ask(page);
        assert.equal(answer.status, 200, page);
        assert.match(await answer.text(), LINE, page);
        assert.equal(answer.headers.get("cache-control"), "no-store");
      }
      const door = await ask(INDEX);
      const asOf = door.headers.get("thawline-as-of");
      assert.ok(asOf);
      assert.deepEqual(await door.json(), { ...fresh, vintage: { ...fresh.vintage, asOf } });
      for (const file of ["series.csv", "embed", "picture.svg"]) {
        const answer = await ask(`/tajikistan-afghanistan/${file}`);
        assert.equal(answer.headers.get("thawline-as-of"), asOf);
        assert.match(await answer.text(), /newer entries/, file);
      }
      const missing = await ask("/nowhere-at-all");
      assert.equal(missing.status, 404);
      for (const personal of ["/desk", "/account"]) {
        const answer = await ask(personal, signedIn);
        assert.equal(answer.status, 503, personal);
        assert.match(await answer.text(), /its database cannot be reached just now/);
      }
      const saving = { ...signedIn, method: "POST", body: new FormData() };
      assert.equal((await ask("/admin/settings", saving)).status, 503);
      assert.match(await (await ask("/", signedIn)).text(), LINE, "read as by somebody unknown");
      assert.equal((await ask("/api/health")).status, 503);

      await primary.start();
      const again = await ask("/");
      assert.equal(again.status, 200);
      assert.doesNotMatch(await again.text(), /newer entries may exist/);
      assert.match(await (await ask("/", signedIn)).text(), /Ann Lead/, "still signed in");
    } finally {
      product.child.kill("SIGTERM");
      await product.ended;
    }
  }));

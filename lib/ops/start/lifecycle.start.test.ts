import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { freePort } from "./free-port";
import { SERVER_SCRIPT } from "./instance-lock";
import {
  BY_NPM,
  end,
  lockOf,
  type Product,
  productFolder,
  ready,
  startProduct,
  until,
} from "./product.test-kit";
import { isRunning } from "./running-process";

const data = path.join(productFolder(), "data");
let settings: Record<string, string> = {};

before(async () => {
  settings = {
    PORT: String(await freePort()),
    THAWLINE_DATA_DIR: data,
    THAWLINE_DB_PORT: String(await freePort()),
  };
});

const start = (command?: Parameters<typeof startProduct>[1]): Product => startProduct(settings, command);

const home = () => `http://127.0.0.1:${settings.PORT}/api/health`;
const answers = () =>
  fetch(home()).then(
    () => true,
    () => false,
  );
const nobodyAnswers = async () => !(await answers());

test("a first start serves; a second on the same folder is refused with a sentence", async () => {
  const first = start();
  await ready(first);
  assert.equal((await fetch(home())).status, 200);
  const second = startProduct({ ...settings, PORT: String(await freePort()) });
  assert.equal(await second.ended, 1);
  assert.match(second.said(), /^Thawline runs already on the data folder .+: stop it first/);

  // A kill leaves page server, database and lock behind; the next start recovers.
  first.child.kill("SIGKILL");
  await first.ended;
  const third = start();
  await ready(third);
  assert.equal((await fetch(home())).status, 200);
  assert.doesNotMatch(third.said(), /demonstration/, "what was loaded once is not loaded again");

  await end(third);
  await assert.rejects(fetch(home()), "the port is free again");
});

test("SIGTERM to npm ends everything below it", async () => {
  const product = startProduct(settings, BY_NPM);
  await ready(product);
  product.child.kill("SIGTERM");
  await product.ended;
  assert.ok(await until(nobodyAnswers, 20_000));
  // The lock goes last: a new start is let in, and finds a database that was shut down in order.
  assert.ok(await until(() => !existsSync(path.join(data, "running.json")), 20_000));
});

test("a database that is killed comes back by itself", async () => {
  const product = start();
  await ready(product);
  const [pid] = readFileSync(path.join(data, "postgres", "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  assert.ok(await until(() => product.said().includes("PostgreSQL runs again"), 30_000), product.said());
  assert.ok(await until(async () => (await fetch(home())).status === 200, 30_000), product.said());
  await end(product);
});

test("the page server ends when its starter is gone", async () => {
  const product = start();
  await ready(product);
  product.child.kill("SIGKILL");
  await product.ended;
  assert.ok(await until(nobodyAnswers, 15_000), "nothing holds the port");
});

test("a kill while the page server comes up leaves it known, and no orphan on the port", async () => {
  const product = start();
  const noted = () => lockOf(data)?.serverPid ?? null;
  let pid: number | null = null;
  const limit = performance.now() + 180_000;
  while (pid === null && performance.now() < limit) {
    pid = noted();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.ok(pid !== null, "it is noted before it answers");
  assert.equal(await answers(), false);
  product.child.kill("SIGKILL");
  await product.ended;
  assert.ok(await until(() => pid === null || !isRunning(pid, SERVER_SCRIPT), 60_000), "it ends by itself");
  const next = start();
  await ready(next);
  await end(next);
});

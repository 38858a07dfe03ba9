#!/usr/bin/env bash
# pg-boss 10.4.2: a job that ends while the database is away ends the process of its worker, and fetch() takes a database that is away for an empty queue.
#
# work() calls complete() and fail() without waiting for them: where the database cannot be asked at that moment, the promise is rejected with nobody to
# hear of it, which ends a Node process. No handler of "error" helps. fetch() keeps every error to itself ("should only be unique constraint violations"), so that
# a worker whose database is gone polls on, and neither an event nor a return tells of it.
# Call fetch(), complete() and fail() yourself and wait for them; they were not built to tell an outage, so look at the database yourself.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes. No server: the database is one that answers as PostgreSQL would and goes away.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pg-boss@10.4.2 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import PgBoss from "pg-boss";

const { version } = createRequire(import.meta.url)("pg-boss/package.json");
console.log(`pg-boss ${version}`);

/** A database that answers as PostgreSQL would, one job long, until it goes away. */
const gone = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
let away = false;
let handed = false;
const db = {
  executeSql: async (text) => {
    if (away) throw gone;
    if (/to_regclass/.test(text)) return { rows: [{ name: "version" }] };
    if (/SELECT version/.test(text)) return { rows: [{ version: 24 }] };
    if (/SKIP LOCKED/.test(text) && !handed) {
      handed = true;
      return { rows: [{ id: "0198c0de-0000-7000-8000-000000000001", name: "q", data: {}, expireInSeconds: "60" }] };
    }
    return { rows: [] };
  },
};
const boss = new PgBoss({ db, schedule: false, supervise: false, migrate: false });
const events = [];
boss.on("error", (problem) => events.push(problem.message));
const unheard = [];
process.on("unhandledRejection", (problem) => unheard.push(problem.message));
await boss.start();
await boss.work("q", { pollingIntervalSeconds: 0.5 }, async () => {
  away = true;
});
await new Promise((resolve) => setTimeout(resolve, 2_000));
const fetched = await boss.fetch("q");
console.log(`  rejections that nobody hears  ${unheard.join("; ") || "none"}`);
console.log(`  events of "error"             ${events.join("; ") || "none"}`);
console.log(`  fetch() meanwhile             ${JSON.stringify(fetched)}`);
assert.deepEqual(unheard, ["connect ECONNREFUSED"]);
assert.deepEqual(events, []);
assert.deepEqual(fetched, []);
process.exit(0);
LOOK
node look.mjs

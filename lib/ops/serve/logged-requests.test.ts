import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { addressRanges } from "@/lib/db/address-ranges";
import { faultCounts } from "@/lib/log/fault-counts";
import { logFault, pointLogAt } from "@/lib/log/log";
import { requestNow } from "@/lib/log/request";
import { ROOT } from "@/lib/ops/root";
import { frameworkHere } from "./framework";
import { makeKeep } from "./kept-answers";
import { noteAnswers } from "./note-answers";
import { pageListener } from "./page-listener";
import { routePatterns } from "./route-patterns";
import { routeTimes } from "./route-times";

const told: string[] = [];
const faults: string[] = [];
pointLogAt({ write: (line) => void told.push(line) }, { write: (line) => void faults.push(line) });

const TOKEN = "yMvnx5FMJRFqF9C0ab12";
let away = false;

/** Fails at some addresses as pages do; says of which request it is asked. */
const framework: RequestListener = (request, response) => {
  const html = { "content-type": "text/html" };
  const path = request.url ?? "";
  if (request.headers["x-thawline-stand-in"] !== undefined)
    return response.writeHead(200, html).end(`request ${requestNow()?.id}`);
  if (/fails/.test(path) || path.startsWith("/setup/")) {
    logFault(
      "page",
      Object.assign(new Error(`no row for "Ada Byron" <ada@example.org> of ${TOKEN}`), { digest: "271828" }),
    );
    return response.writeHead(500, html).end('digest":"271828"');
  }
  response.writeHead(200, html).end("<h1>a</h1>");
};

function served(everyRequest: boolean, proxies: string | null) {
  return createServer(
    pageListener({
      framework: frameworkHere(framework),
      look: (see) =>
        see(away ? { problem: new Error("connect ECONNREFUSED 10.1.2.3:5432") } : { version: "v1" }),
      keep: makeKeep(1_000_000),
      siteHost: null,
      secure: false,
      development: false,
      routeOf: routePatterns(`${ROOT}/app`),
      proxies: proxies === null ? null : addressRanges(proxies),
      answered: noteAnswers({ metrics: null, times: routeTimes(), everyRequest }),
    }),
  );
}

const quiet = served(false, null);
const all = served(true, "127.0.0.1");
const behindAnother = served(false, "10.0.0.0/8");
before(async () => {
  for (const server of [quiet, all, behindAnother]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
});
after(() => {
  quiet.close();
  all.close();
  behindAnother.close();
});
beforeEach(() => {
  told.length = 0;
  faults.length = 0;
  away = false;
});

async function ask(server: typeof quiet, path: string, headers: Record<string, string> = {}, method = "GET") {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, method, redirect: "manual" });
  const text = await answer.text();
  // The line is written once the answer has ended on this side of the connection too.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { id: answer.headers.get("x-request-id") ?? "", status: answer.status, text, answer };
}

test("every answer names its request, each another one, and ordinary use is silent", async () => {
  const ids = [];
  for (const [path, method, status] of [
    ["/a-b", "GET", 200],
    ["/a-b", "GET", 200],
    ["/a-b", "DELETE", 405],
    ["/desk", "GET", 200],
    ["/a-b?from=8+Sep+2025", "GET", 307],
    ["/api/%ff", "GET", 400],
    ["/_next/static/a.js", "GET", 200],
    ["/admin/import", "POST", 200],
  ] as const) {
    const { id, status: got } = await ask(quiet, path, {}, method);
    assert.match(id, /^[\w-]{8,64}$/, path);
    assert.equal(got, status, path);
    ids.push(id);
  }
  const { answer } = await ask(quiet, "/a-b");
  const held = await ask(quiet, "/a-b", { "if-none-match": answer.headers.get("etag") ?? "" });
  assert.equal(held.status, 304);
  assert.equal(new Set([...ids, held.id]).size, ids.length + 1);
  assert.deepEqual([told, faults], [[], []]);
});

test("a fault is one line with its request, which its page names, and tells nothing of a person", async () => {
  const { id, text, status } = await ask(quiet, "/a-b/weeks/fails?q=secret", {
    cookie: "better-auth.session_token=x",
  });
  assert.equal(status, 500);
  assert.equal(text, `request ${id}`);
  const [line, ...others] = faults.map((one) => JSON.parse(one));
  assert.deepEqual(others, []);
  assert.deepEqual(
    [line.level, line.id, line.method, line.route, line.status, line.event],
    ["error", id, "GET", "/[relationship]/weeks/[week]", 500, "fault"],
  );
  assert.ok(line.ms >= 0 && !Number.isNaN(Date.parse(line.time)));
  assert.deepEqual([line.faults[0].kind, line.faults[0].entry], ["page", "271828"]);
  assert.match(line.faults[0].words, /^no row for …/);
  assert.doesNotMatch(faults.join(), /Ada|ada@|secret|yMvnx5|127\.0\.0\.1|better-auth/);
});

test("an answer that is made for many and fails is told of the request that made it", async () => {
  const { id, status } = await ask(quiet, "/a-b/fails");
  assert.equal(status, 500);
  assert.equal(JSON.parse(faults[0] ?? "{}").id, id);
});

test("a database that is away is a line of each request that it failed", async () => {
  away = true;
  const { id, status, text } = await ask(quiet, "/a-b");
  assert.deepEqual([status, text], [503, `request ${id}`]);
  const line = JSON.parse(faults[0] ?? "{}");
  assert.deepEqual([line.id, line.status, line.faults[0].kind], [id, 503, "database"]);
  assert.doesNotMatch(faults.join(), /10\.1\.2\.3/);
});

test("requests that fail at one and the same thing have a line each, and their faults count", () => {
  const problem = new Error("timeout expired");
  const before = faultCounts().find(({ kind }) => kind === "database")?.count ?? 0;
  const requests = ["one", "two"].map((id) => ({
    id,
    method: "GET",
    route: "/",
    began: 0,
    faults: [],
    ended: true,
  }));
  for (const request of [...requests, ...requests]) logFault("database", problem, request);
  logFault("server", problem, null);
  assert.deepEqual(
    faults.map((line) => JSON.parse(line).id),
    ["one", "two"],
  );
  assert.equal(faultCounts().find(({ kind }) => kind === "database")?.count, before + 2);
});

test("where lines of all requests are wanted, tokens of links, queries and addresses of visitors are in none", async () => {
  for (const path of [
    `/setup/${TOKEN}`,
    `/new-password/${TOKEN}/x`,
    `/sign-in?next=/setup/${TOKEN}`,
    `/${TOKEN}`,
    `/api/%ff${TOKEN}`,
  ])
    await ask(all, path, { "user-agent": "Browser of Ada", "x-forwarded-for": "203.0.113.9" });
  const lines = [...told, ...faults];
  assert.equal(lines.length, 5);
  assert.doesNotMatch(lines.join(), new RegExp(`${TOKEN}|next=|203\\.0\\.113|127\\.0|Ada`));
  assert.deepEqual(
    told.map((line) => JSON.parse(line).route),
    ["no route", "/sign-in", "/[relationship]", "/api/[...path]"],
  );
});

test("the id of a request is taken from a proxy that is trusted, where it is well formed, and from nobody else", async () => {
  const given = "0123456789abcdef0123456789abcdef";
  assert.equal((await ask(all, "/a-b", { "x-request-id": given })).id, given);
  assert.equal(JSON.parse(told[0] ?? "{}").id, given);
  for (const server of [quiet, behindAnother])
    assert.notEqual((await ask(server, "/a-b", { "x-request-id": given })).id, given);
  for (const bad of ["short", "a".repeat(65), "ada@example.org", "two words here", 'quote"quote"'])
    assert.notEqual((await ask(all, "/a-b", { "x-request-id": bad })).id, bad);
});

test("what is told of twice is told once, and who has gone is no fault of ours", () => {
  const problem = new Error("no weights");
  logFault("page", problem);
  logFault("server", problem);
  logFault("page", Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
  assert.equal(faults.length, 1);
  assert.match(faults[0] ?? "", /no weights/);
});

test("a request that takes long is told of in any case", async () => {
  const noted = noteAnswers({ metrics: null, times: routeTimes(), everyRequest: false });
  const request = { id: "a", method: "GET", route: "/", began: 0, faults: [], ended: true };
  noted({ request, kind: "made", status: 200, ms: 1_999, cut: false });
  assert.equal(told.length, 0);
  noted({ request, kind: "made", status: 200, ms: 2_000, cut: true });
  assert.deepEqual(
    told.map((line) => JSON.parse(line)).map(({ level, event, ms, cut }) => [level, event, ms, cut]),
    [["warn", "slow", 2_000, true]],
  );
});

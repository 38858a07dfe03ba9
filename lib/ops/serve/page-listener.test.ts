import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type RequestListener, request as send } from "node:http";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { noteFault, noteUnreadable } from "@/lib/data/noted-fault";
import { noteUnfinished } from "@/lib/data/unfinished";
import { frameworkHere } from "./framework";
import { makeKeep } from "./kept-answers";
import { pageListener } from "./page-listener";

/** What the framework stood before, in order. */
const asked: IncomingMessage[] = [];
/** What forms have sent. */
const sent: string[] = [];
let version = "v1";
let away = false;
const state = { title: "one", closed: false };

const HTML = { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store" };

const framework: RequestListener = (request, response) => {
  asked.push(request);
  const nonce = /'nonce-([0-9a-f]+)'/.exec(String(request.headers["content-security-policy"]))?.[1];
  const problem = request.headers["x-thawline-stand-in"];
  const path = new URL(request.url ?? "", "http://x").pathname;
  if (problem !== undefined) return response.writeHead(200, HTML).end(`<h1>Problem ${problem}</h1>`);
  if (path === "/missing") return response.writeHead(404, HTML).end("<html></html>");
  if (path === "/no-such-week") {
    response.statusCode = 404;
    response.setHeader("content-type", "text/html; charset=utf-8");
    // As the compression of the framework does.
    response.writeHead(404);
    return response.end(undefined, "utf8");
  }
  if (path === "/failed") return response.writeHead(500, HTML).end('digest":"271828"');
  if (path === "/full") {
    noteFault(Object.assign(new Error("could not extend file"), { code: "53100" }));
    return response.writeHead(500, HTML).end('digest":"271828"');
  }
  if (path === "/unreadable" && request.method === "POST") {
    noteUnreadable();
    return response.writeHead(500, { "content-type": "text/x-component" }).end("failed");
  }
  if (path === "/away-when-sent" && request.method === "POST") {
    noteFault(Object.assign(new Error("terminated"), { code: "57P01" }));
    return response.writeHead(500).end("Internal Server Error");
  }
  if (state.closed) return response.writeHead(307, { location: "/sign-in" }).end();
  if (request.method === "POST" && request.headers["next-action"] === undefined) {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      sent.push(Buffer.concat(parts).toString());
      if (path !== "/fails-when-sent") return response.writeHead(200, HTML).end("taken");
      response.writeHead(500, HTML).end('digest":"271828"');
    });
    return;
  }
  if (path === "/unfinished") noteUnfinished();
  if (path === "/cookie") response.setHeader("Set-Cookie", "a=1");
  if (path === "/a.csv")
    return response.writeHead(200, { "content-type": "text/csv", etag: '"own"' }).end("a");
  const own = path === "/finished" ? { "content-security-policy": "default-src 'none'" } : {};
  response.writeHead(200, { ...HTML, ...own });
  response.end(`<h1>${state.title} ${"thaw ".repeat(300)}</h1><script nonce="${nonce}">go()</script>`);
};

const listener = (development: boolean) =>
  pageListener({
    framework: frameworkHere(framework),
    look: (see) => see(away ? { problem: new Error("away") } : { version }),
    keep: makeKeep(1_000_000),
    siteHost: "thawline.example",
    secure: false,
    development,
    routeOf: () => "/",
    proxies: null,
    answered: () => undefined,
  });
const server = createServer(listener(false));
let port = 0;

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
after(() => server.close());

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** A request as it is written, which `fetch` would tidy up. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = send({ port, host: "127.0.0.1", path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

async function made(work: () => Promise<unknown>): Promise<number> {
  const before = asked.length;
  await work();
  return asked.length - before;
}

test("while nothing is written a page is made once and sent again, and after a write never again", async () => {
  const first = await ask("/a-b");
  assert.match(first.body.toString(), /<h1>one/);
  state.title = "two";
  let again = first;
  assert.equal(await made(async () => (again = await ask("/a-b"))), 0);
  assert.deepEqual(again.body, first.body);
  version = "v2";
  assert.match((await ask("/a-b")).body.toString(), /<h1>two/);
});

test("what is kept bears no nonce; its script is trusted by hash, built files by their folder", async () => {
  const { body, headers } = await ask("/a-b");
  assert.ok(!body.includes("nonce"));
  assert.match(
    String(headers["content-security-policy"]),
    /script-src 127\.0\.0\.1:\d+\/_next\/static\/ thawline\.example\/_next\/static\/ 'sha256-[^']+';/,
  );
  assert.doesNotMatch(String(headers["content-security-policy"]), /nonce/);
  assert.equal(headers["cache-control"], "private, no-cache");
  assert.match(String(headers.vary), /Cookie/);
});

test("an answer that brings a policy of its own has that one alone, kept or made for one person", async () => {
  for (const cookie of ["", "better-auth.session_token=x"]) {
    const { headers } = await ask("/finished", { cookie });
    assert.equal(headers["content-security-policy"], "default-src 'none'");
    assert.equal(headers["x-frame-options"], "DENY");
  }
});

test("who is signed in is answered anew, with a nonce of that answer alone", async () => {
  const cookie = "better-auth.session_token=x";
  const policies = new Set<string>();
  const count = await made(async () => {
    for (let time = 0; time < 2; time++) {
      const { body, headers } = await ask("/a-b", { cookie });
      const [, nonce] = /'nonce-([0-9a-f]+)'/.exec(String(headers["content-security-policy"])) ?? [];
      assert.ok(nonce && body.includes(`nonce="${nonce}"`));
      assert.equal(headers["cache-control"], "private, no-store");
      policies.add(nonce);
    }
  });
  assert.equal(count, 2);
  assert.equal(policies.size, 2);
  assert.equal(asked.at(-1)?.headers.cookie, cookie);
});

test("who is signed in need not wait for a session that cannot be read, nor for the page that tells so", async () => {
  away = true;
  let down: Answer | undefined;
  const count = await made(async () => {
    down = await ask("/account", { cookie: "better-auth.session_token=x" });
  });
  away = false;
  assert.equal(count, 1, "the page itself is not begun");
  assert.deepEqual([down?.status, down?.body.toString()], [503, "<h1>Problem 503 away</h1>"]);
  assert.equal(asked.at(-1)?.headers.cookie, undefined);
});

test("what is unfinished, sets a cookie or is not there is not kept", async () => {
  for (const path of ["/unfinished", "/cookie"])
    assert.equal(
      await made(async () => {
        await ask(path);
        await ask(path);
      }),
      2,
      path,
    );
  assert.equal((await ask("/cookie")).headers["set-cookie"]?.[0], "a=1");
});

test("whoever holds the answer gets its tag alone; others get it in the encoding they take", async () => {
  const first = await ask("/a-b", { "accept-encoding": "gzip" });
  assert.equal(first.headers["content-encoding"], "gzip");
  assert.match(gunzipSync(first.body).toString(), /thaw/);
  const held = await ask("/a-b", { "if-none-match": String(first.headers.etag) });
  assert.deepEqual([held.status, held.body.length], [304, 0]);
  assert.equal((await ask("/a.csv", { "if-none-match": '"own"' })).status, 304);
  const head = await ask("/a-b", {}, "HEAD");
  assert.deepEqual([head.status, head.body.length], [200, 0]);
  assert.equal(Number(head.headers["content-length"]), gunzipSync(first.body).length);
});

test("an empty page is answered whole, with its status; a failure while the database is away is told as that", async () => {
  const missing = await ask("/missing");
  assert.deepEqual([missing.status, missing.body.toString()], [404, "<h1>Problem 404</h1>"]);
  assert.equal((await ask("/failed")).body.toString(), "<h1>Problem 500 271828</h1>");
  const full = await ask("/full");
  assert.deepEqual([full.status, full.body.toString()], [503, "<h1>Problem 503 full</h1>"]);
  away = true;
  const down = await ask("/failed");
  assert.deepEqual([down.status, down.headers["retry-after"]], [503, "5"]);
  assert.equal(down.body.toString(), "<h1>Problem 503 away</h1>");
  const before = asked.length;
  const door = await ask("/api/v1/relationships");
  assert.deepEqual(
    [door.status, door.headers["retry-after"], door.headers["content-type"]],
    [503, "5", "application/problem+json"],
  );
  assert.equal(JSON.parse(door.body.toString()).type, "urn:thawline:problem:database-unavailable");
  assert.equal((await ask("/a-b/series.csv")).status, 503);
  assert.equal(asked.length, before, "no door asks a database that is away");
  away = false;
  assert.equal((await ask("/missing", {}, "POST")).status, 404, "a form without scripts");
  assert.equal((await ask("/problem/500")).body.toString(), "<h1>Problem 404</h1>");
});

test("who develops gets the page that tells of a problem where a route answers without a word, and else what the framework sends", async () => {
  const developing = createServer(listener(true));
  await new Promise<void>((resolve) => developing.listen(0, "127.0.0.1", resolve));
  const address = developing.address();
  const at = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const missing = await fetch(`${at}/no-such-week`);
  assert.deepEqual([missing.status, await missing.text()], [404, "<h1>Problem 404</h1>"]);
  assert.match(missing.headers.get("content-type") ?? "", /^text\/html/);
  const own = await fetch(`${at}/missing`);
  assert.deepEqual([own.status, await own.text()], [404, "<html></html>"]);
  assert.equal((await fetch(`${at}/a-b`)).status, 200);
  developing.closeAllConnections();
  developing.close();
});

test("a form without scripts is passed on whole, told by a whole page where it fails, and refused where it cannot be read", async () => {
  const type = "multipart/form-data; boundary=b";
  const whole = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n';
  const form = (path: string, body: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body, headers: { "Content-Type": type } });
  const first = await form("/desk", whole);
  assert.equal(first.status, 200);
  assert.equal(sent.at(-1), whole);
  const failed = await form("/fails-when-sent", whole);
  assert.deepEqual([failed.status, await failed.text()], [500, "<h1>Problem 500 271828</h1>"]);
  const left = await form("/away-when-sent", whole);
  assert.deepEqual(
    [left.status, await left.text()],
    [503, "<h1>Problem 503 away</h1>"],
    "no page of its own",
  );
  const odd = await form("/unreadable", whole);
  assert.deepEqual([odd.status, /cannot be read/.test(await odd.text())], [400, true]);
  const count = sent.length;
  assert.equal((await form("/desk", "--b broken")).status, 400);
  assert.equal(sent.length, count);
});

test("what scripts send and nobody can read is refused, and a failure stays one", async () => {
  const action = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: "[", headers: { "Next-Action": "x" } });
  assert.equal((await action("/unreadable")).status, 400);
  assert.equal((await action("/failed")).status, 500);
});

test("what is sent from another site is refused and never reaches the framework", async () => {
  const before = asked.length;
  for (const origin of ["https://elsewhere.example", "http://thawline.example.elsewhere.example"])
    for (const more of [{ rsc: "1" }, { "next-action": "a" }] as Record<string, string>[])
      assert.equal((await ask("/a", { origin, host: "thawline.example", ...more }, "POST")).status, 403);
  assert.equal(asked.length, before);
  const forwarded = { origin: "https://site.example", "x-forwarded-host": "site.example" };
  for (const own of [{ origin: "http://thawline.example", host: "thawline.example" }, forwarded])
    assert.equal((await ask("/a", { ...own, "next-action": "a" }, "POST")).status, 200);
});

test("what cannot be read, and methods that there are not, are refused and never reach the framework", async () => {
  assert.equal((await ask("/%ff")).body.toString(), "<h1>Problem 400</h1>");
  const count = await made(async () => {
    const door = await ask("/api/%ff");
    assert.deepEqual([door.status, door.headers["content-type"]], [400, "application/problem+json"]);
    assert.equal((await ask("/a-b", {}, "TRACE")).status, 405);
    assert.equal((await ask("/a-b", { origin: "undefined" }, "POST")).status, 400);
    for (const method of ["PUT", "PATCH", "DELETE"])
      for (const [name, value] of [
        ["accept", "*/*"],
        ["next-action", "x"],
        ["cookie", "better-auth.session_token=x"],
      ] as const) {
        const { status, headers: told } = await ask("/a-b", { [name]: value }, method);
        assert.deepEqual([status, told.allow], [405, "GET, HEAD, POST, OPTIONS"], method);
      }
    assert.equal((await ask("*", {}, "OPTIONS")).status, 204);
    assert.equal((await ask("/a-b", {}, "OPTIONS")).headers.allow, "GET, HEAD, POST, OPTIONS");
    assert.equal((await ask("/a-b?from=8+Sep+2025")).headers.location, "/a-b?from=2025-09-08");
  });
  assert.equal(count, 0);
});

test("a large file is read only from somebody for whom its page opens", async () => {
  const large = { "content-length": "20000000", "next-action": "x" };
  const count = await made(async () => {
    assert.equal((await ask("/a-b", large, "POST")).status, 413);
  });
  assert.equal(count, 0);
  const passed = await ask("/admin/import", large, "POST");
  assert.equal(passed.status, 200);
  assert.deepEqual(
    asked.slice(-2).map(({ method }) => method),
    ["GET", "POST"],
  );
  state.closed = true;
  assert.equal((await ask("/admin/import", large, "POST")).status, 403);
  state.closed = false;
  assert.equal(asked.at(-1)?.method, "GET");
});

test("nobody is led to another site by an address of this one", async () => {
  for (const address of ["//other.example/a", "/\\other.example/a", "///\\other.example/a"])
    for (const search of ["", "?from=8+Sep+2025"]) {
      const { headers, status } = await ask(address + search);
      assert.deepEqual([status, headers.location], [308, `/other.example/a${search}`], address);
    }
});

test("nobody speaks in the name of the server", async () => {
  await ask("/a-b/own", {
    "x-thawline-stand-in": "500",
    "content-security-policy": "script-src 'nonce-abc'",
  });
  const { headers } = asked.at(-1) ?? {};
  assert.equal(headers?.["x-thawline-stand-in"], undefined);
  assert.doesNotMatch(String(headers?.["content-security-policy"]), /nonce-abc/);
  assert.equal(headers?.["x-thawline-peer"], "", "an answer for everybody knows nobody");
  await ask("/desk", { "x-thawline-peer": "10.0.0.1" });
  assert.equal(asked.at(-1)?.headers["x-thawline-peer"], "127.0.0.1");
});

test("the framework is not told that a proxy was asked over https: it would ask this very server so, which speaks http", async () => {
  await ask("/desk", { "x-forwarded-proto": "https" });
  assert.equal(asked.at(-1)?.headers["x-forwarded-proto"], undefined);
});

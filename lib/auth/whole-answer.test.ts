import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import { after, before, test } from "node:test";
import {
  askOwnServer,
  asksForPage,
  emptyBehindForm,
  entryOf,
  hasReadablePath,
  ownAddress,
  sendsToPage,
  WITHIN_HEADER,
} from "./whole-answer";

const asked: IncomingMessage[] = [];
const ANSWERS: Record<string, [number, Record<string, string>, string]> = {
  "/page": [
    200,
    { "content-type": "text/html; charset=utf-8", "set-cookie": "a=1", "x-own": "yes" },
    "<h1>Page</h1>",
  ],
  "/missing": [404, { "content-type": "text/html; charset=utf-8" }, '<html id="__next_error__"></html>'],
  "/failed": [500, { "content-type": "text/html" }, 'push([1,"2:E{\\"digest\\":\\"3141592653\\"}"])'],
  "/refused.txt": [404, { "content-type": "text/plain" }, "There is no such relationship."],
  "/leads": [307, { location: "/sign-in?next=%2Fleads" }, ""],
};

const server = createServer((request, response) => {
  asked.push(request);
  const [status, headers, body] = ANSWERS[new URL(request.url ?? "", "http://own").pathname] ?? [200, {}, ""];
  response.writeHead(status, headers).end(body);
});
let own = "";

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  own = ownAddress({ PORT: String(typeof address === "object" ? address?.port : "") });
});
after(() => server.close());

const ask = (path: string) =>
  askOwnServer(new Request(`https://thawline.example${path}`, { headers: { cookie: "s=1" } }), own);

test("a page comes back as it is, with its headers and cookies", async () => {
  const found = await ask("/page?from=2025-09-08");
  assert.ok(found && "whole" in found);
  assert.equal(found.whole.status, 200);
  assert.equal(found.whole.headers.get("x-own"), "yes");
  assert.equal(found.whole.headers.get("set-cookie"), "a=1");
  assert.equal(await found.whole.text(), "<h1>Page</h1>");
  const sent = asked.at(-1);
  assert.equal(sent?.url, "/page?from=2025-09-08");
  assert.equal(sent?.headers.cookie, "s=1");
  assert.equal(sent?.headers[WITHIN_HEADER], "yes");
});

test("a page that the framework sends empty is named by its status, with the log entry of a failure", async () => {
  assert.deepEqual(await ask("/missing"), { empty: 404, entry: null });
  assert.deepEqual(await ask("/failed"), { empty: 500, entry: "3141592653" });
});

test("a refusal in words of its own stays, and who is led on is led on by a whole address", async () => {
  const refused = await ask("/refused.txt");
  assert.ok(refused && "whole" in refused);
  assert.equal(await refused.whole.text(), "There is no such relationship.");
  const led = await ask("/leads");
  assert.ok(led && "whole" in led);
  assert.equal(led.whole.status, 307);
  assert.equal(led.whole.headers.get("location"), "https://thawline.example/sign-in?next=%2Fleads");
});

test("a server that cannot be reached from here is told as such", async () => {
  assert.equal(await askOwnServer(new Request("http://x/page"), "http://127.0.0.1:1"), null);
});

test("pages are asked for by their documents alone", () => {
  const page = (pathname: string, method = "GET", headers = {}) =>
    asksForPage({ method, pathname, headers: new Headers(headers) });
  for (const path of [
    "/",
    "/a-b",
    "/foo.bar",
    "/foo.csv",
    "/a-b/signals/x",
    "/a-b/weeks/2025-W48/edit",
    "/embedded",
  ])
    assert.equal(page(path), true, path);
  for (const path of [
    "/api/v1/relationships",
    "/icon.svg",
    "/a-b/embed",
    "/a-b/turns/embed",
    "/a-b/series.csv",
    "/compare/picture.svg",
    "/a-b/how-sure/bands.csv",
    "/a-b/shares",
  ])
    assert.equal(page(path), false, path);
  assert.equal(page("/a-b", "HEAD"), true);
  assert.equal(page("/a-b", "POST"), false);
  assert.equal(page("/a-b", "GET", { rsc: "1" }), false);
});

test("a form is sent to a page by whoever has no scripts, and to no door", () => {
  const sent = (method: string, pathname: string, headers = {}) =>
    sendsToPage({ method, pathname, headers: new Headers(headers) });
  assert.equal(sent("POST", "/a-b"), true);
  assert.equal(sent("DELETE", "/a-b"), true);
  assert.equal(sent("GET", "/a-b"), false);
  assert.equal(sent("OPTIONS", "/a-b"), false);
  assert.equal(sent("POST", "/a-b", { "next-action": "1" }), false);
  assert.equal(sent("POST", "/api/auth/sign-in"), false);
});

test("the page behind a form is looked at without sending it anything", async () => {
  const behind = (path: string) =>
    emptyBehindForm(new Request(`https://thawline.example${path}`, { method: "POST", body: "a=1" }), own);
  assert.deepEqual(await behind("/missing"), { empty: 404, entry: null });
  assert.deepEqual(await behind("/failed"), { empty: 500, entry: "3141592653" });
  assert.equal(await behind("/page"), null);
  assert.equal(await behind("/leads"), null);
  assert.deepEqual([asked.at(-1)?.method, asked.at(-1)?.headers["content-length"]], ["GET", undefined]);
});

test("a path that cannot be decoded is told apart", () => {
  assert.equal(hasReadablePath("/%ff"), false);
  assert.equal(hasReadablePath("/a-b/%E2%80%93/%"), false);
  assert.equal(hasReadablePath("/a-b/%E2%80%93"), true);
});

test("the own address follows port and host", () => {
  assert.equal(ownAddress({ PORT: "3010" }), "http://127.0.0.1:3010");
  assert.equal(ownAddress({ THAWLINE_HOST: "0.0.0.0" }), "http://127.0.0.1:3000");
  assert.equal(ownAddress({ THAWLINE_HOST: "10.0.0.5", PORT: "80" }), "http://10.0.0.5:80");
  assert.equal(ownAddress({ THAWLINE_HOST: "fd00::5", PORT: "80" }), "http://[fd00::5]:80");
});

test("only figures are taken for a log entry", () => {
  assert.equal(entryOf('{"digest":"42"}'), "42");
  assert.equal(entryOf('{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}'), null);
});

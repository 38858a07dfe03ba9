import assert from "node:assert/strict";
import { test } from "node:test";
import { asksForPage, emptyStatus, entryOf, hasReadablePath, sendsToPage } from "./asked";

test("a page that the framework sends empty is named by its status; what has words of its own is not", () => {
  assert.equal(emptyStatus(404, "text/html; charset=utf-8"), 404);
  assert.equal(emptyStatus(500, "text/html"), 500);
  assert.equal(emptyStatus(500, ""), 500, "two plain words");
  assert.equal(emptyStatus(404, "text/plain"), null);
  assert.equal(emptyStatus(200, "text/html"), null);
  assert.equal(entryOf('push([1,"2:E{\\"digest\\":\\"3141592653\\"}"])'), "3141592653");
});

test("pages are asked for by their documents alone", () => {
  const page = (pathname: string, method = "GET", headers = {}) => asksForPage({ method, pathname, headers });
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
    "/a-b/weeks/2025-W49/summary.pdf",
    "/a-b/weeks/2025-W49/editions/2/package.zip",
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
  const sent = (method: string, pathname: string, headers = {}) => sendsToPage({ method, pathname, headers });
  assert.equal(sent("POST", "/a-b"), true);
  assert.equal(sent("DELETE", "/a-b"), false);
  assert.equal(sent("GET", "/a-b"), false);
  assert.equal(sent("OPTIONS", "/a-b"), false);
  assert.equal(sent("POST", "/a-b", { "next-action": "1" }), false);
  assert.equal(sent("POST", "/api/auth/sign-in"), false);
  assert.equal(sent("POST", "/desk/inbox/0197/house"), false);
  assert.equal(sent("POST", "/desk/event-files/0197/parts/3"), false);
  assert.equal(sent("POST", "/desk/event-files/0197"), true);
  assert.equal(sent("POST", "/desk/inbox/0197"), true);
});

test("a path that cannot be decoded is told apart", () => {
  assert.equal(hasReadablePath("/%ff"), false);
  assert.equal(hasReadablePath("/a-b/%E2%80%93/%"), false);
  assert.equal(hasReadablePath("/a-b/%E2%80%93"), true);
});

test("only figures are taken for a log entry", () => {
  assert.equal(entryOf('{"digest":"42"}'), "42");
  assert.equal(entryOf('{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}'), null);
});

import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "@/lib/ops/root";
import { isOfReaders, keptAsked } from "./kept-key";

const ask = (pathname: string, headers = {}, search = "", method = "GET") =>
  keptAsked({ method, pathname, search, headers: { host: "localhost:3000", ...headers } });

/** First parts of the addresses of all pages and doors, with `x` for a name that may be any. */
function firstParts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
    .flatMap(({ name }) => (name.startsWith("(") ? firstParts(path.join(folder, name)) : [name]));
}

test("of all that the site has, only what readers read may be kept", () => {
  const kept = firstParts(path.join(ROOT, "app")).filter((part) => isOfReaders(`/${part}`));
  assert.deepEqual(kept.sort(), [
    ...["[relationship]", "codebook", "compare", "feed.atom", "feed.json"],
    ...["glossary", "method", "releases.ics", "summaries"],
  ]);
  const doors = readdirSync(path.join(ROOT, "app", "api")).filter(
    (part) => !part.startsWith("_") && isOfReaders(`/api/${part}`),
  );
  assert.deepEqual(doors, ["v1"]);
  assert.ok(existsSync(path.join(ROOT, "app", "(read)", "page.tsx")) && isOfReaders("/"));
});

test("who is signed in or says who they are is never answered from the keep", () => {
  assert.notEqual(ask("/a-b"), null);
  for (const cookie of [
    "better-auth.session_token=x",
    "a=1; __Secure-better-auth.session_token=x",
    "a=1;better-auth.session_data=y",
  ])
    assert.equal(ask("/a-b", { cookie }), null, cookie);
  assert.equal(ask("/a-b", { authorization: "Bearer x" }), null);
  assert.equal(ask("/a-b", { "next-action": "x" }), null);
  assert.equal(ask("/a-b", {}, "", "POST"), null);
  assert.equal(ask("/a-b/records.jsonl"), null, "no room for what is sent as it is made");
  assert.equal(ask("/a-b", {}, `?q=${"x".repeat(5_000)}`), null, "no room for what is asked once");
});

test("nothing of a request is passed on but what the key holds", () => {
  const found = ask(
    "/a-b",
    { cookie: "a=1", "accept-language": "tg", accept: "text/html", rsc: "1" },
    "?at=1",
  );
  assert.deepEqual(found?.headers, { host: "localhost:3000", rsc: "1" });
  for (const [name, value] of Object.entries(found?.headers ?? {}))
    assert.ok(found?.key.includes(`${name}\n${value}`), name);
  assert.ok(found?.key.startsWith("/a-b?at=1\n"));
  assert.equal(ask("/api/v1/relationships", { accept: "text/csv" })?.headers.accept, "text/csv");
});

test("built files are told apart; they are the same under every name of the site", () => {
  assert.equal(ask("/_next/static/chunks/a.js")?.built, true);
  assert.equal(ask("/_next/static/chunks/a.js")?.key, "/_next/static/chunks/a.js");
  assert.equal(ask("/a-b")?.built, false);
});

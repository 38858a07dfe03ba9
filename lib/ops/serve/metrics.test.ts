import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { frameworkHere } from "./framework";
import { makeKeep } from "./kept-answers";
import { makeMetrics, serveMetrics } from "./metrics";
import { noteAnswers } from "./note-answers";
import { pageListener } from "./page-listener";
import { routeTimes } from "./route-times";

const metrics = makeMetrics(makeKeep(1_000_000), () => 0.25);
const told = serveMetrics(metrics, 0);
const site = createServer(
  pageListener({
    framework: frameworkHere((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>a</h1>");
    }),
    look: (see) => see({ version: "v1" }),
    keep: makeKeep(1_000_000),
    siteHost: null,
    secure: false,
    development: false,
    routeOf: () => "/",
    proxies: null,
    answered: noteAnswers({ metrics, times: routeTimes(), everyRequest: false }),
  }),
);
after(() => {
  site.close();
  told.close();
});

const portOf = (server: typeof site) => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

test("answers are counted by how they were answered, and nothing of who asked for what is told", async () => {
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const base = `http://127.0.0.1:${portOf(site)}`;
  const ask = async (path: string, init?: RequestInit) => (await fetch(base + path, init)).text();
  for (const path of ["/secret-pair", "/secret-pair", "/desk"]) await ask(path);
  await ask("/desk", { method: "POST", headers: { "next-action": "x" } });
  await ask("/api/%ff");
  const answer = await fetch(`http://127.0.0.1:${portOf(told)}/metrics`);
  const text = await answer.text();
  for (const [kind, status] of [
    ["made", 200],
    ["kept", 200],
    ["once", 200],
    ["passed on", 200],
    ["refused", 400],
  ])
    assert.ok(
      text.includes(`thawline_answers_total{kind="${kind}",status="${status}"} 1`),
      `${kind}\n${text}`,
    );
  assert.match(text, /thawline_answer_seconds_count\{kind="kept"\} 1/);
  assert.match(text, /thawline_kept_bytes \d/);
  assert.doesNotMatch(text, /secret-pair|desk/);
});

test("the figures are on a port of this machine alone, and nothing else is", async () => {
  const address = told.address();
  assert.equal(typeof address === "object" && address?.address, "127.0.0.1");
  assert.equal((await fetch(`http://127.0.0.1:${portOf(told)}/`)).status, 404);
});

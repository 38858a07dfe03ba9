import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request as send } from "node:http";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { noteUnreadable } from "@/lib/data/noted-fault";
import { currentReading, type ReadingFrom } from "@/lib/db/reading-source";
import { logFault, pointLogAt } from "@/lib/log/log";
import type { NotedFault } from "@/lib/log/request";
import { frameworkHere } from "./framework";
import { type PassingOver, passingOver } from "./pass-over";
import { type TakingOver, takingOver } from "./take-over";

const SECRET = "a secret";
const LARGE = 5_000_000;
/** Ends what waits for it. */
let goOn = () => {};
let goneEarly: Promise<unknown> | null = null;
/** Tells that what was judged for long is passed on. */
let judged = () => {};

const listener: RequestListener = (request, response) => {
  const { url, headers } = request;
  if (url === "/headers")
    return response.writeHead(200, { "set-cookie": ["a=1", "b=2"] }).end(JSON.stringify(headers));
  if (url === "/records") {
    response.writeHead(200, { "content-type": "application/jsonl; charset=utf-8", "content-length": 6 });
    return response.end('["a"]\n');
  }
  if (url === "/reading") return response.end(JSON.stringify(currentReading()?.asOf ?? null));
  if (url === "/fault") {
    logFault("page", new Error("it failed"));
    return response.writeHead(500).end();
  }
  if (url === "/unreadable") {
    noteUnreadable();
    return response.writeHead(500).end();
  }
  if (url === "/parts") {
    response.write("first");
    goOn = () => response.end(" last");
    return;
  }
  if (url === "/endless") {
    goneEarly = once(response, "close");
    return response.write("first");
  }
  let bytes = 0;
  request.on("data", (part: Buffer) => {
    bytes += part.length;
  });
  request.on("end", () => response.end(`${bytes} bytes`));
};

let taking: TakingOver;
let passing: PassingOver;
let number = 0;
let reading: ReadingFrom = null;
let told: Promise<NotedFault[]> = Promise.resolve([]);

const front = createServer(async (request, response) => {
  const { method = "GET", url = "/" } = request;
  // As the page server says what was asked for.
  request.headers["x-asked"] = url.replaceAll('"', "%22");
  if (url === "/judged") await once(response, "close");
  const over = { named: { id: "an id", method, route: "/" }, url, reading, number: ++number };
  told = passing.send(request, response, over).then(() => taking.faultsOf(over.number));
  if (url === "/judged") judged();
});
let address = "";

before(async () => {
  taking = await takingOver(frameworkHere(listener), SECRET);
  passing = passingOver(taking.port, SECRET);
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const bound = front.address();
  assert.ok(bound !== null && typeof bound === "object");
  address = `http://127.0.0.1:${bound.port}`;
});
after(() => {
  front.close();
  front.closeAllConnections();
  passing.end();
  taking.end();
});

test("a request comes over with its headers and without those of ours, and the answer with its own", async () => {
  const answer = await fetch(`${address}/headers`, { headers: { "x-of-theirs": "kept" } });
  assert.deepEqual(answer.headers.getSetCookie(), ["a=1", "b=2"]);
  const headers: Record<string, string> = await answer.json();
  assert.equal(headers["x-of-theirs"], "kept");
  assert.equal(`http://${headers.host}`, address);
  assert.deepEqual(
    Object.keys(headers).filter((name) => name.startsWith("x-thawline")),
    [],
  );
});

test("whoever does not know the secret is refused", async () => {
  const answer = await fetch(`http://127.0.0.1:${taking.port}/headers`, {
    headers: { "x-thawline-secret": "another", "x-thawline-passed": "%" },
  });
  assert.equal(answer.status, 403);
  assert.equal((await fetch(`http://127.0.0.1:${taking.port}/headers`)).status, 403);
});

test("a large body comes over, and a large answer goes back as it is made", async () => {
  const answer = await fetch(`${address}/`, { method: "POST", body: Buffer.alloc(LARGE, "a") });
  assert.equal(await answer.text(), `${LARGE} bytes`);
  const reader = (await fetch(`${address}/parts`)).body?.getReader();
  const first = await reader?.read();
  assert.equal(Buffer.from(first?.value ?? []).toString(), "first");
  goOn();
  const last = await reader?.read();
  assert.equal(Buffer.from(last?.value ?? []).toString(), " last");
});

test("records leave packed for whoever takes that, and as they are for whoever does not", async () => {
  const packed = await fetch(`${address}/records`);
  assert.equal(packed.headers.get("content-encoding"), "gzip");
  assert.equal(packed.headers.get("vary"), "Accept-Encoding");
  assert.equal(await packed.text(), '["a"]\n');
  const plain = await fetch(`${address}/records`, { headers: { "accept-encoding": "br" } });
  assert.equal(plain.headers.get("content-encoding"), null);
  assert.equal(plain.headers.get("vary"), "Accept-Encoding");
  assert.equal(plain.headers.get("content-length"), "6");
});

test("where it is to be read, and what it failed at, cross over too", async () => {
  const asOf = new Date("2026-02-12T06:00:00Z");
  reading = { asOf };
  assert.deepEqual(await (await fetch(`${address}/reading`)).json(), asOf.toISOString());
  reading = null;
  assert.equal(await (await fetch(`${address}/reading`)).json(), null);
  assert.equal((await fetch(`${address}/fault`)).status, 500);
  const [fault, ...others] = await told;
  assert.equal(fault?.kind, "page");
  assert.deepEqual(others, []);
  assert.equal((await fetch(`${address}/unreadable`, { method: "POST" })).status, 400);
});

test("the other side hears when whoever asked has gone", async () => {
  const asking = send(`${address}/endless`).end();
  asking.on("error", () => undefined);
  await once(asking, "response");
  asking.destroy();
  await goneEarly;
  assert.deepEqual(await told, []);
});

test("whoever goes before a request is passed on is waited for no more", async () => {
  const passedOn = new Promise<void>((resolve) => {
    judged = resolve;
  });
  const asking = send(`${address}/judged`, { method: "POST" });
  asking.on("error", () => undefined);
  asking.write("first");
  asking.once("socket", (socket) => socket.once("connect", () => setImmediate(() => asking.destroy())));
  await passedOn;
  assert.deepEqual(await told, []);
});

test("a body in parts comes over whole whatever the method, and nothing of it as another request", async () => {
  for (const method of ["GET", "OPTIONS", "DELETE", "POST"]) {
    const asking = send(`${address}/`, { method, headers: { "transfer-encoding": "chunked" } });
    asking.end("GET /headers HTTP/1.1\r\n\r\n");
    const [answer]: IncomingMessage[] = await once(asking, "response");
    assert.equal(answer && (await text(answer)), "25 bytes", method);
  }
});

test("an address as long as Node takes comes over, whatever its characters", async () => {
  for (const character of ['"', "\\", "%", "a"]) {
    // By itself: whoever reads an address writes some of its characters otherwise.
    const asking = send(address, { path: `/headers?${character.repeat(15_000)}` }).end();
    const [answer]: IncomingMessage[] = await once(asking, "response");
    answer?.resume();
    assert.equal(answer?.statusCode, 200, character);
  }
});

test("what a request fails at that is asked about before it comes over is told all the same", async () => {
  const lines: string[] = [];
  const heard = new Promise<void>((resolve) => {
    const write = (line: string) => {
      lines.push(line);
      resolve();
    };
    pointLogAt({ write }, { write });
  });
  const early = number + 1;
  assert.deepEqual(await taking.faultsOf(early), []);
  assert.equal((await fetch(`${address}/fault`)).status, 500);
  await heard;
  const { id, event, faults } = JSON.parse(lines[0] ?? "{}");
  assert.deepEqual([id, event, faults[0].words], ["an id", "fault", "it failed"]);
  assert.equal(lines.length, 1);
});

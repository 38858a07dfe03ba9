import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as send } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { partingOf } from "./parting";

const LONG_MS = 60_000;
const LATER_MS = 100;

async function served() {
  const server = createServer({ keepAliveTimeout: LONG_MS }, (request, response) => {
    const answer = () => response.writeHead(200).end(request.method);
    if (request.url === "/later") setTimeout(answer, LATER_MS);
    else answer();
  });
  const part = partingOf(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (method: string, path = "/") => {
    const asking = send({ host: "127.0.0.1", port: address.port, method, path, agent }).end();
    const [answer]: IncomingMessage[] = await once(asking, "response");
    answer?.resume();
    if (answer) await once(answer, "end");
    return { status: answer?.statusCode, connection: answer?.headers.connection, again: asking.reusedSocket };
  };
  return { server, port: address.port, part, ask };
}

test("what comes over a connection that is kept is still answered while a server ends, and is its last", async () => {
  const { part, ask } = await served();
  await ask("GET");
  const parted = part(LONG_MS);
  assert.deepEqual(await ask("POST"), { status: 200, connection: "close", again: true });
  await parted;
  await assert.rejects(ask("GET"), { code: "ECONNREFUSED" });
});

test("a connection over which nothing comes is closed after a while, and where there is none the server ends at once", async () => {
  const idle = await served();
  await idle.ask("GET");
  await idle.part(20);
  const alone = await served();
  await alone.part(LONG_MS);
  assert.equal(alone.server.listening, false);
});

test("a connection over which nothing ever came, and one whose answer ends late, hold no server", async () => {
  const { server, port, part, ask } = await served();
  const silent = connect(port, "127.0.0.1");
  await Promise.all([once(silent, "connect"), once(server, "connection")]);
  const late = ask("POST", "/later");
  await once(server, "request");
  await part(20);
  assert.deepEqual(await late, { status: 200, connection: "keep-alive", again: false });
});

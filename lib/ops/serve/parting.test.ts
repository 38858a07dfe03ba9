import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as send } from "node:http";
import { test } from "node:test";
import { part } from "./parting";

const LONG_MS = 60_000;

async function served() {
  const server = createServer((request, response) => response.writeHead(200).end(request.method));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (method: string) => {
    const asking = send({ host: "127.0.0.1", port: address.port, method, agent }).end();
    const [answer]: IncomingMessage[] = await once(asking, "response");
    answer?.resume();
    if (answer) await once(answer, "end");
    return { status: answer?.statusCode, connection: answer?.headers.connection, again: asking.reusedSocket };
  };
  return { server, agent, ask };
}

test("what comes over a connection that is kept is still answered while a server ends, and is its last", async () => {
  const { server, ask } = await served();
  await ask("GET");
  const parted = part(server, LONG_MS);
  assert.deepEqual(await ask("POST"), { status: 200, connection: "close", again: true });
  await parted;
  await assert.rejects(ask("GET"), { code: "ECONNREFUSED" });
});

test("a connection over which nothing comes is closed after a while, and where there is none the server ends at once", async () => {
  const idle = await served();
  await idle.ask("GET");
  await part(idle.server, 20);
  const alone = await served();
  await part(alone.server, LONG_MS);
  assert.equal(alone.server.listening, false);
});

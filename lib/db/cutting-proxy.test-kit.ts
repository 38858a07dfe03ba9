import type { Socket } from "node:net";
import { withWayBetween } from "./way-between.test-kit";

/** Requests of PostgreSQL's protocol that the server answers: a simple query, and the end of an extended one. */
const ANSWERED = ["Q", "S"];

/**
 * Stands between the product and a server, and breaks every connection as soon as the server has one request, counted from 1: to the server
 * the product was killed then. It is left to go on with what it has. Returns how many requests came; null: none breaks.
 */
export async function withCuttingProxy(
  url: string,
  atRequest: number | null,
  work: (url: string) => Promise<unknown>,
): Promise<number> {
  const open = new Set<Socket>();
  let count = 0;
  const arrived = () => {
    count++;
    if (count === atRequest) for (const socket of open) socket.destroy();
  };
  const join = (client: Socket, server: Socket) => {
    if (atRequest !== null && count >= atRequest) return client.destroy();
    for (const socket of [client, server]) {
      open.add(socket);
      // Else each answer in several pieces waits until the piece before was acknowledged.
      socket.setNoDelay(true);
    }
    const read = requestReader((type, message) => {
      server.write(message, ANSWERED.includes(type) ? arrived : undefined);
    });
    client.on("data", read);
    server.on("data", (chunk) => client.write(chunk));
  };
  await withWayBetween(url, { join }, work);
  return count;
}

/** Cuts what a client sends into whole messages; the first, of the greeting, has no type. */
function requestReader(each: (type: string, message: Buffer) => void): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  let greeted = false;
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const head = greeted ? 1 : 0;
      if (held.length < head + 4) return;
      const length = head + held.readUInt32BE(head);
      if (held.length < length) return;
      const type = greeted ? held.toString("latin1", 0, 1) : "";
      const message = held.subarray(0, length);
      held = held.subarray(length);
      greeted = true;
      each(type, message);
    }
  };
}

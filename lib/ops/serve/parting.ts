import { once } from "node:events";
import type { Server as HttpServer, ServerResponse } from "node:http";
import { Server, type Socket } from "node:net";

/** How often it is looked which connections nobody needs any more. */
const LOOK_MS = 100;

/**
 * How to end a server, asked for before it listens, without losing what is under way. A proxy keeps connections open and may be sending over one just now: closed at that moment, a form would be lost, and no proxy sends a form twice.
 * So it takes no more connections, says with each answer that the connection closes after it, and once `ms` have passed closes those over which nothing comes, then and after each answer that ends later.
 */
export function partingOf(server: HttpServer): (ms: number) => Promise<void> {
  const connections = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });

  function leaveIdle(): void {
    server.closeIdleConnections();
    // Browsers open connections in advance. Node takes one over which nothing came yet for busy.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  }

  return async (ms) => {
    server.prependListener("request", (_, response: ServerResponse) =>
      response.setHeader("Connection", "close"),
    );
    const closed = once(server, "close");
    // That of HTTP closes at once whatever is idle.
    Server.prototype.close.call(server);
    let looking: NodeJS.Timeout | undefined;
    const late = setTimeout(() => {
      leaveIdle();
      looking = setInterval(leaveIdle, LOOK_MS);
    }, ms);
    await closed;
    clearTimeout(late);
    clearInterval(looking);
  };
}

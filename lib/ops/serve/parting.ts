import { once } from "node:events";
import type { Server as HttpServer, ServerResponse } from "node:http";
import { Server } from "node:net";

/**
 * Ends a server without losing what is under way. A proxy keeps connections open and may be sending over one just now: closed at that moment, a form would be lost, and no proxy sends a form twice.
 * So it takes no more connections, says with each answer that the connection closes after it, and closes those over which nothing comes once `ms` have passed.
 */
export async function part(server: HttpServer, ms: number): Promise<void> {
  server.prependListener("request", (_, response: ServerResponse) =>
    response.setHeader("Connection", "close"),
  );
  const closed = once(server, "close");
  // That of HTTP closes at once whatever is idle.
  Server.prototype.close.call(server);
  const late = setTimeout(() => server.closeIdleConnections(), ms);
  await closed;
  clearTimeout(late);
}

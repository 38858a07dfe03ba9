import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { NotedFault } from "@/lib/log/request";
import type { Framework } from "./framework";
import { MOST_HEADER_BYTES, PASSED_HEADER, type PassedOver, SECRET_HEADER } from "./pass-over";

export interface TakingOver {
  port: number;
  /** What the log is to say of a request, once its answer has ended. */
  faultsOf: (number: number) => Promise<NotedFault[]>;
  end: () => void;
}

/** Takes over, at a port of this machine, what is passed by whoever knows the secret, and has the framework answer it. */
export async function takingOver(framework: Pick<Framework, "pass">, secret: string): Promise<TakingOver> {
  const taken = new Map<number, Promise<NotedFault[]>>();
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: 0, requestTimeout: 0 },
    (request, response) => {
      const over = passedOver(request, secret);
      if (over === null) response.writeHead(403).end();
      else taken.set(over.number, framework.pass(request, response, over));
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    faultsOf: async (number) => {
      const faults = await taken.get(number);
      taken.delete(number);
      return faults ?? [];
    },
    end: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What comes with a request that is passed over; null: it comes from somebody else. */
function passedOver(request: IncomingMessage, secret: string): PassedOver | null {
  const { [PASSED_HEADER]: told = "", [SECRET_HEADER]: said = "" } = request.headers;
  for (const name of [PASSED_HEADER, SECRET_HEADER]) delete request.headers[name];
  if (!isSame(String(said), secret)) return null;
  const over: Omit<PassedOver, "url"> = JSON.parse(decodeURIComponent(String(told)));
  const { reading } = over;
  const url = request.url ?? "/";
  return { ...over, url, reading: reading && { asOf: reading.asOf && new Date(reading.asOf) } };
}

function isSame(told: string, secret: string): boolean {
  const [a, b] = [Buffer.from(told), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

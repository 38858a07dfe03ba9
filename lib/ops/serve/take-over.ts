import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { noteFaults } from "@/lib/log/log";
import type { NotedFault } from "@/lib/log/request";
import type { Framework } from "./framework";
import { MOST_HEADER_BYTES, PASSED_HEADER, type PassedOver, SECRET_HEADER } from "./pass-over";

/** Whoever goes early is forgotten before long, since some of what they asked for never comes over. */
const MOST_EARLY = 1_000;

export interface TakingOver {
  port: number;
  /** What the log is to say of a request, once its answer has ended. */
  faultsOf: (number: number) => Promise<NotedFault[]>;
  end: () => void;
}

/** Takes over, at a port of this machine, what is passed by whoever knows the secret, and has the framework answer it. */
export async function takingOver(framework: Pick<Framework, "pass">, secret: string): Promise<TakingOver> {
  const taken = new Map<number, Promise<NotedFault[]>>();
  /** Asked about before they came over, as where somebody goes while this thread is busy. */
  const early = new LRUCache<number, true>({ max: MOST_EARLY });
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: 0, requestTimeout: 0 },
    (request, response) => {
      const over = passedOver(request, secret);
      if (over === null) {
        response.writeHead(403).end();
        return;
      }
      const faults = framework.pass(request, response, over);
      if (early.delete(over.number)) void faults.then((found) => tellLate(over, found));
      else taken.set(over.number, faults);
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    faultsOf: async (number) => {
      const faults = taken.get(number);
      taken.delete(number);
      if (!faults) early.set(number, true);
      return (await faults) ?? [];
    },
    end: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Tells the log of a request that nobody asks about any more. */
function tellLate({ named }: PassedOver, faults: NotedFault[]): void {
  noteFaults({ ...named, began: 0, faults: [], ended: true }, faults);
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

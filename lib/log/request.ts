import { AsyncLocalStorage } from "node:async_hooks";
import type { FaultWords } from "./fault-words";

/** A fault, and the part of the product that it befell. */
export interface NotedFault extends FaultWords {
  kind: FaultKind;
}

export const FAULT_KINDS = ["page", "form", "sign-in", "database", "server", "jobs"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What the log may tell of a request: nothing of who asked, of what was sent, or of the address beyond its pattern. */
export interface LoggedRequest {
  id: string;
  method: string;
  /** As `/[relationship]/weeks/[week]`. */
  route: string;
  /** By `performance.now()`. */
  began: number;
  /** Told in one line once the answer has ended. */
  faults: NotedFault[];
  ended: boolean;
}

// On globalThis: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & { thawlineRequests?: AsyncLocalStorage<LoggedRequest> };
shared.thawlineRequests ??= new AsyncLocalStorage<LoggedRequest>();
const requests = shared.thawlineRequests;

/** The request that is being answered; null: none is, as in a command. */
export const requestNow = (): LoggedRequest | null => requests.getStore() ?? null;

/** Does what a request asks for, so that faults on the way are told of it. */
export function during<T>(request: LoggedRequest, work: () => T): T {
  return requests.run(request, work);
}

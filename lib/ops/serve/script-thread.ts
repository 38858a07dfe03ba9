import { type ResourceLimits, Worker, workerData } from "node:worker_threads";

interface ThreadData {
  tsx: string;
  script: string;
  given: unknown;
}

/** TypeScript is understood by a thread only once it has asked for that itself. */
const BOOT = `
  const { tsx, script } = require("node:worker_threads").workerData;
  import(tsx).then(({ register }) => (register(), import(script)));`;

/** Starts a thread that runs a script of ours, named by its whole address. */
export function scriptThread(script: string, given: unknown = null, resourceLimits?: ResourceLimits): Worker {
  const data: ThreadData = { tsx: import.meta.resolve("tsx/esm/api"), script, given };
  return new Worker(BOOT, { eval: true, workerData: data, resourceLimits });
}

/** What the thread was started with. */
export const givenToThread = (): unknown => (workerData as ThreadData).given;

import { type DestinationStream, type Logger, pino } from "pino";
import { countFault } from "./fault-counts";
import { faultWords } from "./fault-words";
import { type FaultKind, type LoggedRequest, type NotedFault, requestNow } from "./request";

/** A request that fails over and over has the same to say. */
const MOST_FAULTS = 5;

/** How a request ended, for its line. */
export interface Ended {
  status: number;
  ms: number;
  /** Whoever asked was gone before the answer was whole. */
  cut: boolean;
}

// One for the process: the page server and the built pages each hold a copy of this file.
const shared = globalThis as typeof globalThis & {
  thawlineLog?: Logger;
  thawlineTold?: WeakMap<object, Set<string | null>>;
};

/** Each line is written at once and without a thread, so that the last words of a process are not lost. */
const written = (fd: number) => pino.destination({ dest: fd, sync: true });

/** A log that tells faults to one output and everything else to another. */
function logOn(out: DestinationStream, faults: DestinationStream): Logger {
  return pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      messageKey: "event",
    },
    pino.multistream(
      [
        { level: "info", stream: out },
        { level: "error", stream: faults },
      ],
      { dedupe: true },
    ),
  );
}

function log(): Logger {
  shared.thawlineLog ??= logOn(written(1), written(2));
  return shared.thawlineLog;
}

/** Sends the lines of this process elsewhere, as tests do. */
export function pointLogAt(out: DestinationStream, faults: DestinationStream): void {
  shared.thawlineLog = logOn(out, faults);
}

const named = ({ id, method, route }: LoggedRequest) => ({ id, method, route });

/** Whether something thrown was told of before, for the same request or for none: a library that rethrows it writes it to the console too. Many requests may fail at one thing. */
function isTold(problem: unknown, request: LoggedRequest | null): boolean {
  if (!(problem instanceof Object)) return false;
  shared.thawlineTold ??= new WeakMap();
  const id = request?.id ?? null;
  const told = shared.thawlineTold.get(problem);
  if (told === undefined) {
    shared.thawlineTold.set(problem, new Set([id]));
    return false;
  }
  if (id === null || told.has(id) || told.has(null)) return true;
  told.add(id);
  return false;
}

/** Whoever sent something was gone before all of it was there. */
const isCutOff = (problem: unknown) =>
  problem instanceof Error && problem.message === "aborted" && Reflect.get(problem, "code") === "ECONNRESET";

/** Tells the log of something that the product failed at: with the request it befell once that is answered, else at once. */
export function logFault(
  kind: FaultKind,
  problem: unknown,
  request: LoggedRequest | null = requestNow(),
): void {
  if (isCutOff(problem) || isTold(problem, request)) return;
  countFault(kind, new Date());
  const faults = [{ kind, ...faultWords(problem) }];
  if (request === null) log().error({ faults }, "fault");
  else noteFaults(request, faults);
}

/** Tells of what befell a request, counted elsewhere: with it once it is answered, else at once. */
export function noteFaults(request: LoggedRequest, faults: NotedFault[]): void {
  if (!request.ended) request.faults.push(...faults.slice(0, MOST_FAULTS - request.faults.length));
  else if (faults.length > 0) log().error({ ...named(request), faults }, "fault");
}

/** One line of a request: of its faults where it has any, else as one that took long, or as one of all. */
export function logRequest(request: LoggedRequest, { status, ms, cut }: Ended, slow: boolean): void {
  const line = { ...named(request), status, ms: Math.round(ms * 10) / 10, ...(cut ? { cut } : {}) };
  if (request.faults.length > 0) log().error({ ...line, faults: request.faults }, "fault");
  else if (slow) log().warn(line, "slow");
  else log().info(line, "request");
}

/** Starts and ends of a process, and a replica that holds something else than the database at the start. */
export function logEvent(
  event: "start" | "stop" | "replica",
  facts: Record<string, string | number> = {},
): void {
  log().info(facts, event);
}

import { logRequest } from "@/lib/log/log";
import type { LoggedRequest } from "@/lib/log/request";
import type { AnswerKind, Metrics } from "./metrics";
import type { RouteRecord } from "./route-times";

/** A request that takes longer stands in the log. */
export const SLOW_MS = 2_000;

export interface Answered {
  request: LoggedRequest;
  kind: AnswerKind;
  status: number;
  ms: number;
  /** Whoever asked was gone before the answer was whole. */
  cut: boolean;
}

/** What is done with every answer once it has ended: counted, timed and, where it is worth a line or lines of all are wanted, logged. */
export function noteAnswers(options: {
  metrics: Metrics | null;
  times: RouteRecord;
  everyRequest: boolean;
}): (answered: Answered) => void {
  const { metrics, times, everyRequest } = options;
  return ({ request, kind, status, ms, cut }) => {
    if (!cut) {
      metrics?.answered(kind, status, ms / 1000);
      times.note(request.route, ms);
    }
    const slow = ms >= SLOW_MS;
    if (slow || everyRequest || request.faults.length > 0) logRequest(request, { status, ms, cut }, slow);
  };
}

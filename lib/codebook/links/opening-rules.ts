import type { LinkedSignal, LinkProblem } from "./linked-signal";
import { pullTheOtherWay } from "./opposed";

/**
 * What keeps an event from having opened a signal (method-2 §2), or null: the target is a status of the same family and sign that does
 * not start before the event. An unscored one of the two has no sign: such a link takes nothing off.
 */
export function openingProblem(event: LinkedSignal, status: LinkedSignal): string | null {
  if (!status.stands) return `“${status.id}” is an event; only a status can be opened`;
  if (status.family !== event.family) return `“${status.id}” is of another family`;
  if (pullTheOtherWay(event, status)) return `“${status.id}” pulls the other way`;
  if (status.start < event.start)
    return `“${status.id}” stands since ${status.start}, before this event of ${event.start}`;
  return null;
}

/** A status has at most one opener: every later one in the list is at fault (method-2 §2). O(n). */
export function secondOpeners(signals: readonly LinkedSignal[]): LinkProblem[] {
  const opener = new Map<string, string>();
  const problems: LinkProblem[] = [];
  for (const { id, voided, opens } of signals) {
    if (voided || opens === null) continue;
    const first = opener.get(opens);
    if (first === undefined) opener.set(opens, id);
    else
      problems.push({
        id,
        field: "opens",
        message: `“${opens}” was opened by “${first}”; a status has one opener`,
      });
  }
  return problems;
}

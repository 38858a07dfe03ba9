import type { LinkField, LinkProblem } from "./linked-signal";

const ROLE: Record<LinkField, string> = {
  facetOf: "a facet of this one",
  duplicateOf: "a duplicate of this one",
  "retracts.signal": "which takes this one back",
  countedIn: "which is counted in this one",
  opens: "which brought this one about",
  occurrences: "a tally beside this one",
};

/** What a change of a signal would put wrong at another one that links to it, told at the signal that is changed. */
export function toldOfOther({ id, field, message }: LinkProblem): string {
  return `“${id}”, ${ROLE[field]}: ${message}. Change its link first.`;
}

import { EVENT_SOURCES, type EventSource, sourceOf } from "@/lib/event-files/sources/event-sources";

/** Whether rows of a candidate may not be passed on: by the terms of its source, or by what was said of a table of one's own. */
export const staysWithStaff = ({ source, restricted }: { source: string; restricted: boolean }): boolean =>
  restricted || sourceOfCandidate(source).restricted;

/** Whose data a candidate comes from, by the id that it is kept with. */
export function sourceOfCandidate(id: string): EventSource {
  return EVENT_SOURCES.find((source) => source.id === id) ?? sourceOf("table");
}

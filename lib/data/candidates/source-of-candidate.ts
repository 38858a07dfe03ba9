import { EVENT_SOURCES, type EventSource, sourceOf } from "@/lib/event-files/sources/event-sources";

/** Whose data a candidate comes from, by the id that it is kept with. */
export function sourceOfCandidate(id: string): EventSource {
  return EVENT_SOURCES.find((source) => source.id === id) ?? sourceOf("table");
}

import type { EventFileQuery } from "@/lib/data/event-files/event-file-query";

export const EVENT_FILES = "/desk/event-files";

const DEFAULTS: Record<string, string> = { q: "", sort: "brought", page: "1" };

/**
 * Address of the event files of a relationship; what is at its default is left out.
 * `eventFilesAddress("a-b", { state: "READ", sort: "brought", page: 2 }) // => "/desk/event-files?relationship=a-b&state=read&page=2"`
 */
export function eventFilesAddress(relationship: string, query: Partial<EventFileQuery> = {}): string {
  const values = new URLSearchParams({ relationship });
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && String(value) !== DEFAULTS[name])
      values.set(name, name === "state" ? String(value).toLowerCase() : String(value));
  return `${EVENT_FILES}?${values}`;
}

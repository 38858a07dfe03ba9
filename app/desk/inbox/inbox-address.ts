import type { InboxQuery } from "@/lib/data/inbox/inbox-query";

export const INBOX = "/desk/inbox";

const DEFAULTS: Record<string, string> = { view: "TODO", q: "", sort: "queue", page: "1" };

/**
 * Address of the inbox of a relationship; what is at its default is left out.
 * `inboxAddress("a-b", { view: "DONE", q: "", sort: "queue", page: 1 }) // => "/desk/inbox?relationship=a-b&view=done"`
 */
export function inboxAddress(
  relationship: string,
  query: InboxQuery,
  more: Record<string, string> = {},
): string {
  const values = new URLSearchParams({ relationship });
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || String(value) === DEFAULTS[name]) continue;
    values.set(name, name === "view" ? String(value).toLowerCase() : String(value));
  }
  for (const [name, value] of Object.entries(more)) values.set(name, value);
  return `${INBOX}?${values}`;
}

/** Where a form leads back to: an address of the inbox, and nothing else. */
export function backAddress(sent: string, more: Record<string, string>): string {
  const path = sent === INBOX || sent.startsWith(`${INBOX}?`) ? sent : INBOX;
  const values = new URLSearchParams(path.slice(INBOX.length + 1));
  for (const [name, value] of Object.entries(more)) values.set(name, value);
  return `${INBOX}?${values}`;
}

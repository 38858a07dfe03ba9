"use client";

import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Has a sentence read aloud by the one polite live region of the page. */
export function announce(text: string): void {
  // The same words again are a new event: a trailing space makes them a change.
  said = text === said ? `${text} ` : text;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The one polite live region of a page. It stands from the start, as screen readers miss regions that come late. */
export function Announcements() {
  const text = useSyncExternalStore(
    listen,
    () => said,
    () => "",
  );
  return (
    <p aria-live="polite" data-announcements className="screen-only sr-only">
      {text}
    </p>
  );
}

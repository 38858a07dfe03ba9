"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

/** The forms of `AddressForm`: a form that keeps or sends something has no method of the address. */
const FORMS = "form[method='get']";

/** What if writes every step of its scenario into the address: that is no visit of another one. */
const NO_VISIT = "s";

function showAddress() {
  for (const form of document.querySelectorAll<HTMLFormElement>(FORMS)) form.reset();
}

/** Whether the browser brought this document back, and with it what was typed into it. */
function broughtBack(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== "navigate";
}

/**
 * Fields show what the address says, also after Back and Forward: what was typed and not sent belongs to the address that was left, and
 * would jump into the next change of this one.
 */
export function FieldsFollowAddress() {
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  query.delete(NO_VISIT);
  const address = `${path}?${query}`;
  const shown = useRef<string | null>(null);
  // A link, or a step back that the router takes: the page stays, and with it every field that its new default does not replace.
  useEffect(() => {
    const first = shown.current === null;
    const moved = shown.current !== address;
    shown.current = address;
    // Who types before the scripts are there keeps it.
    if (moved && (!first || broughtBack())) showAddress();
  }, [address]);
  // A page that the browser kept whole.
  useEffect(() => {
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted || broughtBack()) showAddress();
    };
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, []);
  return null;
}

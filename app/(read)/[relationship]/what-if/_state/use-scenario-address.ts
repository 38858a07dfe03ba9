"use client";

import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { CODE_MAX } from "@/lib/codebook/scenarios/scenario-code";

/** Long enough that a slide is one change of the address, short enough that a reload loses nothing. */
const PAUSE_MS = 300;

const never = () => () => {};
/** Whether the page answers yet: false from the server and in a browser without scripts. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The address of this page, with a scenario in it. */
export function addressWith(code: string | null): string {
  const address = new URL(window.location.href);
  if (code === null) address.searchParams.delete("s");
  else address.searchParams.set("s", code);
  address.hash = "";
  return address.href;
}

export function fitsAddress(code: string | null): boolean {
  return code === null || code.length <= CODE_MAX;
}

/** The scenario that the address holds now. */
export function codeInAddress(): string | null {
  return new URL(window.location.href).searchParams.get("s");
}

/**
 * Keeps the address true to the scenario, without a visit to the server. What does not fit leaves the address as it was.
 * Answers what to call before the page is left for another range: a later change of the address would cancel the visit.
 */
export function useScenarioAddress(code: string | null): () => void {
  // What the page was opened with stays in the address until the reader changes something, also what could not be read.
  const written = useRef(code);
  const settle = useCallback(() => {
    if (code === written.current || !fitsAddress(code)) return;
    written.current = code;
    // Back and Forward bring the address along.
    if (codeInAddress() === code) return;
    window.history.replaceState(null, "", addressWith(code));
  }, [code]);
  useEffect(() => {
    const timer = setTimeout(settle, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [settle]);
  return settle;
}

"use client";

import { useEffect, useRef } from "react";
import { type KeyHandlers, useKeys } from "./keys-context";

/** What the screen does by keys while it stands: `useHotkeys({ save: () => submit("save") })`. */
export function useHotkeys(handlers: KeyHandlers): void {
  const { listen } = useKeys();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => listen(latest), [listen]);
}

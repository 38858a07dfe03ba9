"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface ActResultProps {
  /** Another one with each act. */
  of: string;
  /** Names the group for who hears it. */
  label: string;
  /** Whether the act may have been done on another page, which led here. */
  arrived?: boolean;
  children: ReactNode;
}

/**
 * What an act has brought about. Where the control that did it is gone, and the focus with it, the result takes the focus, so that the
 * keyboard goes on from there; from anybody who is elsewhere by now it takes nothing.
 */
export function ActResult({ of, label, arrived = false, children }: ActResultProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(arrived ? null : of);
  useEffect(() => {
    if (before.current !== of && isNowhere(document.activeElement))
      // Whoever has scrolled, or came back to where they were, stays there.
      box.current?.focus({ preventScroll: window.scrollY > 0 });
    before.current = of;
  }, [of]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups what is told, and no fields
    <div ref={box} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}

const isNowhere = (focused: Element | null) => focused === null || focused === document.body;

"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Lines that were drawn for any width, until others stand ready in the width of this screen: they are measured and drawn unseen, then both change
 * places at once, so that nothing blinks or moves. Where no others come, the first stay; paper always gets the first.
 */
export function InTurn({ live, still }: { live: ReactNode; still: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState(false);
  const waiting = Boolean(live) && !taken;
  useEffect(() => {
    const frame = box.current;
    if (!frame || !waiting) return;
    const look = () => isDrawn(frame) && setTaken(true);
    const observer = new MutationObserver(look);
    observer.observe(frame, { subtree: true, childList: true, attributes: true });
    look();
    return () => observer.disconnect();
  }, [waiting]);
  return (
    <>
      {live ? (
        <div ref={box} className={taken ? undefined : "invisible"}>
          {live}
        </div>
      ) : null}
      <div className={live && taken ? "hidden print:block" : undefined}>{still}</div>
    </>
  );
}

/** The library draws at a guess first, and its lines after its frame. */
function isDrawn(frame: HTMLElement): boolean {
  const room = frame.querySelector(".recharts-responsive-container");
  const surface = room?.querySelector(".recharts-surface:has(.recharts-curve)");
  if (!room || !surface) return false;
  return Math.abs(room.getBoundingClientRect().width - surface.getBoundingClientRect().width) < 1;
}

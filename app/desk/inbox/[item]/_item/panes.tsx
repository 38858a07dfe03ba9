"use client";

import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";

const KEPT = "desk-panes";
const [LEAST, MOST, USUAL, STEP] = [25, 70, 45, 2];
const bounded = (share: number) => Math.min(MOST, Math.max(LEAST, Math.round(share)));

/** Two panes with a bar between them that a pointer or the arrow keys move; the width is kept. On a phone they are one column. */
export function Panes({ left, right }: { left: ReactNode; right: ReactNode }) {
  const whole = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(USUAL);
  useEffect(() => {
    const kept = Number(localStorage.getItem(KEPT));
    if (kept >= LEAST && kept <= MOST) setShare(kept);
  }, []);
  function put(next: number) {
    const at = bounded(next);
    setShare(at);
    localStorage.setItem(KEPT, String(at));
  }
  const keys: Record<string, number> = {
    ArrowLeft: share - STEP,
    ArrowRight: share + STEP,
    Home: LEAST,
    End: MOST,
  };
  return (
    <div
      ref={whole}
      style={{ "--left": `${share}%` } as CSSProperties}
      className="lg:grid lg:grid-cols-[var(--left)_auto_minmax(0,1fr)]"
    >
      <div className="min-w-0 lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:pe-4">
        {left}
      </div>
      <hr
        tabIndex={0}
        aria-label="Width of the document beside the form"
        aria-orientation="vertical"
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={share}
        aria-valuetext={`${share} of 100`}
        className="mx-2 hidden h-auto w-1.5 cursor-col-resize touch-none self-stretch border-0 bg-hair hover:bg-edge lg:block noscript:hidden"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = whole.current?.getBoundingClientRect();
          if (box && event.currentTarget.hasPointerCapture(event.pointerId))
            put(((event.clientX - box.left) / box.width) * 100);
        }}
        onKeyDown={(event) => {
          const next = keys[event.key];
          if (next === undefined) return;
          event.preventDefault();
          put(next);
        }}
      />
      {/* In its own column also where there is no bar, without scripts. */}
      <div className="@container mt-8 min-w-0 lg:col-start-3 lg:mt-0 lg:ps-2">{right}</div>
    </div>
  );
}

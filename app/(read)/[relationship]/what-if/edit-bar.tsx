"use client";

import type { RefObject } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";

/** Undo, redo and back to what is coded. They stay reachable where they have nothing to do, so that no focus is lost. */
export function EditBar({
  canUndo,
  canRedo,
  changed,
  undoButton,
  onUndo,
  onRedo,
  onReset,
}: {
  canUndo: boolean;
  canRedo: boolean;
  changed: boolean;
  /** Takes the focus where a step took away what had it. */
  undoButton: RefObject<HTMLButtonElement | null>;
  /** Both say so where there is nothing to do. */
  onUndo: () => void;
  onRedo: () => void;
  onReset: () => void;
}) {
  const look = "min-h-9! px-3! text-sm! aria-disabled:opacity-60";
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Steps</legend>
      <Button
        type="button"
        tone="quiet"
        className={look}
        aria-disabled={!canUndo || undefined}
        aria-keyshortcuts="Control+Z"
        ref={undoButton}
        onClick={onUndo}
      >
        Undo
      </Button>
      <Button
        type="button"
        tone="quiet"
        className={look}
        aria-disabled={!canRedo || undefined}
        aria-keyshortcuts="Control+Y"
        onClick={onRedo}
      >
        Redo
      </Button>
      <Button
        type="button"
        tone="quiet"
        className={look}
        aria-disabled={!changed || undefined}
        onClick={() => (changed ? onReset() : announce("This is as coded already."))}
      >
        Back to as coded
      </Button>
    </fieldset>
  );
}

"use client";

import { type RefObject, useEffect } from "react";

/** Ctrl+Z and Ctrl+Y (⌘ likewise) inside an element. In a text field the browser takes back what was typed. */
export function useUndoKeys(inside: RefObject<HTMLElement | null>, undo: () => void, redo: () => void): void {
  useEffect(() => {
    const element = inside.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      const field = event.target;
      if (field instanceof HTMLInputElement && (field.type === "text" || field.type === "search")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  }, [inside, undo, redo]);
}

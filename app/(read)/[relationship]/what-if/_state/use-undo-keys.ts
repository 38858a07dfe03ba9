"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Where the browser itself takes back what was typed. */
const TYPED_INTO = "input[type='text'], input[type='search'], input:not([type]), textarea, [contenteditable]";

/**
 * Ctrl+Z and Ctrl+Y (⌘ likewise) anywhere on the page, as many times as there are steps. A step may take the focused control away with what
 * it belonged to: the focus then goes to the one that came in its place, or to the `fallback`, and never to nowhere.
 */
export function useUndoKeys(
  fallback: RefObject<HTMLElement | null>,
  undo: () => void,
  redo: () => void,
): void {
  const held = useRef<{ id: string } | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      if (event.target instanceof Element && event.target.matches(TYPED_INTO)) return;
      event.preventDefault();
      held.current = { id: document.activeElement?.id ?? "" };
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo]);
  useEffect(() => {
    if (held.current === null) return;
    const { id } = held.current;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const again = id === "" ? null : document.getElementById(id);
    (again ?? fallback.current)?.focus();
  });
}

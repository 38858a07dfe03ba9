"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { actsWhileTyping, chordOf, isTaken, keysOfChord } from "@/lib/codebook/keys/key-chord";

/** Writes the keys that are pressed in a text field of the form into it; what writes or leaves a field does so as ever. */
export function PressedKeys({ children }: { children: ReactNode }) {
  function take(event: KeyboardEvent) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== "text") return;
    const chord = chordOf(event.nativeEvent);
    if (/(Control|Alt|Shift|Meta)(Left|Right)$/.test(chord)) return;
    if (!actsWhileTyping(chord) || isTaken(chord)) return;
    event.preventDefault();
    event.stopPropagation();
    target.value = keysOfChord(chord).join("+");
  }
  return <div onKeyDownCapture={take}>{children}</div>;
}

"use client";

import type { KeyAction } from "@/lib/codebook/keys/desk-keys";
import { Chord } from "./chord";
import { useKeys } from "./keys-context";

/**
 * The keys that do something, as this person has them: it stands in the control that does the same. What cannot be seen is told by
 * `useShortcut`. Without scripts no keys are heard.
 */
export function KeyHint({ action }: { action: KeyAction }) {
  const { map } = useKeys();
  return (
    <span aria-hidden="true" className="noscript:hidden">
      {/* The space is for browsers without style sheets. */}{" "}
      <span className="ml-1">
        <Chord chord={map[action]} />
      </span>
    </span>
  );
}

/** The keys of an action for `aria-keyshortcuts`. */
export function useShortcut(action: KeyAction): string {
  const { map } = useKeys();
  return map[action].replace("Ctrl", "Control").replace(/(Key|Digit)(?=.$)/, "");
}

/** Opens the list of all keys of the screen. */
export function KeysButton() {
  const { show } = useKeys();
  return (
    <button
      type="button"
      aria-keyshortcuts={useShortcut("help")}
      className="min-h-6 underline decoration-edge underline-offset-4 hover:decoration-2 noscript:hidden"
      onClick={show}
    >
      All keys
      <KeyHint action="help" />
    </button>
  );
}

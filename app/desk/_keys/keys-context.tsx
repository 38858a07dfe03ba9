"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { actionOf, type KeyAction, type KeyMap, keyMap } from "@/lib/codebook/keys/desk-keys";
import { actsWhileTyping, chordOf } from "@/lib/codebook/keys/key-chord";
import { KeySheet } from "./key-sheet";

export type KeyHandlers = Partial<Record<KeyAction, () => void>>;

interface Keys {
  map: KeyMap;
  /** Says what the screen can do now; gives back how to take it away again. */
  listen: (handlers: { current: KeyHandlers }) => () => void;
  show: () => void;
}

const KeysContext = createContext<Keys>({ map: keyMap({}), listen: () => () => {}, show: () => {} });

/** The keys of this person, and what the screen does by them. The screen that came last is asked first. */
export function KeysProvider({ map, children }: { map: KeyMap; children: ReactNode }) {
  const screens = useRef<{ current: KeyHandlers }[]>([]);
  const [shown, setShown] = useState<KeyAction[] | null>(null);
  const [keys] = useState(() => ({
    listen: (handlers: { current: KeyHandlers }) => {
      screens.current = [handlers, ...screens.current];
      return () => {
        screens.current = screens.current.filter((one) => one !== handlers);
      };
    },
    show: () =>
      setShown([...screens.current.flatMap(({ current }) => Object.keys(current) as KeyAction[]), "help"]),
  }));

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      // Behind the sheet nothing is done.
      if (shown || event.defaultPrevented || event.isComposing || event.getModifierState("AltGraph")) return;
      const chord = chordOf(event);
      // A key that writes is never taken from somebody who writes.
      if (!actsWhileTyping(chord) && isWrittenIn(event.target)) return;
      const action = actionOf(map, chord);
      const doing = action && screens.current.find(({ current }) => current[action])?.current[action];
      if (!doing && action !== "help") return;
      event.preventDefault();
      if (doing) doing();
      else keys.show();
    }
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [map, keys, shown]);

  return (
    <KeysContext.Provider value={{ map, ...keys }}>
      {children}
      {shown ? <KeySheet map={map} actions={shown} onClose={() => setShown(null)} /> : null}
    </KeysContext.Provider>
  );
}

export function useKeys(): Keys {
  return useContext(KeysContext);
}

function isWrittenIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}

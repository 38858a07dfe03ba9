"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { DESK_KEYS, KEY_ACTIONS, type KeyAction, type KeyMap } from "@/lib/codebook/keys/desk-keys";
import { Chord } from "./chord";

/** Every key that does something on this screen. */
export function KeySheet({
  map,
  actions,
  onClose,
}: {
  map: KeyMap;
  actions: KeyAction[];
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[min(36rem,92vw)] border border-edge bg-paper p-6 text-ink backdrop:bg-ink/40"
    >
      <h2 id="keys-title" className="text-xl">
        Keys
      </h2>
      <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-6 gap-y-2 text-[0.9375rem]">
        {KEY_ACTIONS.filter((name) => actions.includes(name)).map((name) => (
          <div key={name} className="contents">
            <dt>{DESK_KEYS[name].label}</dt>
            <dd>
              <Chord chord={map[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        Keys are known by where they lie, on every layout; letters are those of a Latin board. <kbd>⌘</kbd> of
        a Mac does what <kbd>Ctrl</kbd> does.{" "}
        <Link href="/desk/keys" onClick={onClose}>
          Choose your own keys
        </Link>
        .
      </p>
      <form method="dialog" className="mt-4">
        <Button tone="quiet">Close</Button>
      </form>
    </dialog>
  );
}

"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { KeyHint, KeysButton } from "../_keys/key-hint";
import { useHotkeys } from "../_keys/use-hotkeys";

const ROW = "a[data-row]";

/** Moves through the rows by keys: the one that has the focus is opened by Enter, as any link. */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const here = () => {
    const row = document.activeElement?.closest("tr");
    return rows().findIndex((one) => row?.contains(one));
  };
  function move(by: 1 | -1) {
    const all = rows();
    const at = here();
    const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    all[to]?.focus();
  }
  useHotkeys({
    nextRow: () => move(1),
    previousRow: () => move(-1),
    chooseRow: () => {
      const box = rows()[here()]?.closest("tr")?.querySelector<HTMLInputElement>("input[name=item]");
      box?.click();
    },
    nextItem: () => document.getElementById("next-document")?.click(),
  });
  function arrows(event: KeyboardEvent) {
    const { code, altKey, ctrlKey, metaKey, target } = event;
    if (altKey || ctrlKey || metaKey || !(code === "ArrowDown" || code === "ArrowUp")) return;
    if (!(target instanceof HTMLElement) || !target.closest("tbody")) return;
    event.preventDefault();
    move(code === "ArrowDown" ? 1 : -1);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus within it are links and boxes
    <div ref={list} onKeyDown={arrows}>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted noscript:hidden">
        <span>
          Down
          <KeyHint action="nextRow" />
        </span>
        <span>
          Up
          <KeyHint action="previousRow" />
        </span>
        <span>
          Choose
          <KeyHint action="chooseRow" />
        </span>
        <span>
          Open <kbd className="ml-1 rounded-[2px] border border-current px-1 font-sans text-xs">Enter</kbd>
        </span>
        <KeysButton />
      </p>
      {children}
    </div>
  );
}

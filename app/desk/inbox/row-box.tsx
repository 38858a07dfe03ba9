"use client";

import { createContext, useContext } from "react";

/** Ids that were sent with a refused act, and how often there was an answer: what was chosen is chosen still. */
export const SentRows = createContext<{ ids: readonly string[]; turn: number }>({ ids: [], turn: 0 });

/** The box that chooses a row. */
export function RowBox({ id, label }: { id: string; label: string }) {
  const { ids, turn } = useContext(SentRows);
  return (
    <input
      // A box takes a new start only when it is made anew.
      key={turn}
      type="checkbox"
      name="item"
      value={id}
      aria-label={label}
      defaultChecked={ids.includes(id)}
      className="size-6 accent-ink"
    />
  );
}

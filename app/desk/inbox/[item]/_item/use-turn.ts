import { useEffect, useRef, useState } from "react";
import { keepTurn } from "../actions";

/** So often at most, while somebody types or points, is the turn renewed. */
const EVERY_MS = 3 * 60_000;

/** Keeps the coder’s turn while they are at it; the sentence says why it is lost. */
export function useTurn(itemId: string) {
  const [lost, setLost] = useState<string | null>(null);
  const last = useRef(0);
  useEffect(() => {
    last.current = performance.now();
    async function used() {
      if (performance.now() - last.current < EVERY_MS) return;
      last.current = performance.now();
      try {
        const kept = await keepTurn(itemId);
        setLost(kept.ok ? null : kept.sentence);
      } catch {
        // The next press asks again.
        last.current = performance.now() - EVERY_MS + 15_000;
      }
    }
    const heard = ["keydown", "pointerdown", "visibilitychange"] as const;
    for (const name of heard) document.addEventListener(name, used);
    return () => {
      for (const name of heard) document.removeEventListener(name, used);
    };
  }, [itemId]);
  return lost;
}

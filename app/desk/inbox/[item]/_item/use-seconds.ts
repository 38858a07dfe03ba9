import { useEffect, useState } from "react";

/** Whole seconds since something began; 0 while nothing has. */
export function useSeconds(begun: object | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!begun) return;
    const timer = setInterval(() => setSeconds((now) => now + 1), 1_000);
    return () => clearInterval(timer);
  }, [begun]);
  return seconds;
}

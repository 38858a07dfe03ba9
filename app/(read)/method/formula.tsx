import type { ReactNode } from "react";

/** One formula on a line of its own, with what it means beside it. */
export function Formula({ children, meaning }: { children: ReactNode; meaning: ReactNode }) {
  return (
    <div className="my-3 grid gap-x-6 border-l-2 border-edge pl-4 sm:grid-cols-[minmax(0,20rem)_1fr]">
      <p className="font-serif text-lg">{children}</p>
      <p className="self-center text-sm text-muted">{meaning}</p>
    </div>
  );
}

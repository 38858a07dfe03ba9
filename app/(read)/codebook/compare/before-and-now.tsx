import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";

/** One thing in the words of two versions, each named. null: that version has none. */
export function BeforeAndNow({
  what,
  before,
  now,
  a,
  b,
}: {
  what: ReactNode;
  before: string | null;
  now: string | null;
  a: number;
  b: number;
}) {
  return (
    <div className="grid gap-x-8 py-1.5 md:grid-cols-[9rem_1fr_1fr]">
      <p className="text-sm font-medium">{what}</p>
      <p className="text-[0.9375rem] text-muted">
        <span className="text-xs">version {a}: </span>
        <CodedText text={before ?? "–"} />
      </p>
      <p className="text-[0.9375rem]">
        <span className="text-xs text-muted">version {b}: </span>
        <CodedText text={now ?? "–"} />
      </p>
    </div>
  );
}

import { arrowWord } from "@/lib/charts/format/arrow-word";
import { signed } from "@/lib/charts/format/format";
import type { StageRules } from "@/lib/engine/methods/method";
import { weeklyArrow } from "@/lib/engine/stages/arrow";
import { SignedNumber } from "./signed-number";

// Flat points on: a bar would read as a second minus before the number.
const SHAPE = { up: "M5 1 9 8H1Z", down: "M5 9 1 2H9Z", level: "M2 1 9 5 2 9Z" } as const;
const TONE = { up: "fill-warm", down: "fill-cold", level: "fill-muted" } as const;

/** A weekly change with its arrow; inside the dead band of the method it is flat. */
export function TrendMark({ change, rules }: { change: number | null; rules: Pick<StageRules, "arrow"> }) {
  const arrow = weeklyArrow(change, rules);
  if (arrow === null) return <SignedNumber value={null} />;
  return (
    <span className="whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 10 10" className="mr-1.5 inline size-2.5">
        <path d={SHAPE[arrow]} className={TONE[arrow]} />
      </svg>
      <span className="sr-only">{arrowWord(arrow)} </span>
      {signed(change)}
    </span>
  );
}

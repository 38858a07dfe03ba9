import { arrowWord } from "@/lib/charts/format/arrow-word";
import { signed } from "@/lib/charts/format/format";
import type { WeeklyArrow } from "@/lib/engine/stages/arrow";

const SHAPE: Record<WeeklyArrow, string> = {
  up: "M5 1 9 8H1Z",
  down: "M5 9 1 2H9Z",
  level: "M2 1 9 5 2 9Z",
};
const TONE: Record<WeeklyArrow, string> = { up: "fill-warm", down: "fill-cold", level: "fill-muted" };

/** The weekly arrow with the change that it stands for; said in words too. */
export function WeekArrow({
  way,
  change,
  large = false,
}: {
  way: WeeklyArrow | null;
  change: number | null;
  large?: boolean;
}) {
  // The index of a day that nobody searched is there, and no arrow.
  if (way === null)
    return <span className="text-muted">{change === null ? "no comparison" : "not searched"}</span>;
  return (
    <span className="whitespace-nowrap">
      <svg
        aria-hidden="true"
        viewBox="0 0 10 10"
        className={`mr-1.5 inline align-baseline ${large ? "size-5" : "size-2.5"}`}
      >
        <path d={SHAPE[way]} className={TONE[way]} />
      </svg>
      <span className="sr-only">{arrowWord(way)} </span>
      {signed(change)}
    </span>
  );
}

import { Button } from "@/app/_ui/button";
import { DayControl } from "@/app/_ui/day-control";

/** The day that a form of this page asks to be explained; what could not be read stays in it, with the reason. */
export function ExplainDay({ day, shown, problem }: { day: string; shown: string; problem?: string }) {
  return (
    <>
      <label htmlFor="at">Day</label>
      <DayControl
        key={day}
        id="at"
        name="at"
        day={shown}
        error={problem}
        aria-describedby={problem ? "at-error" : undefined}
        className="control w-34"
      />
      <Button tone="quiet">Explain</Button>
      {problem ? (
        <span id="at-error" className="basis-full font-semibold text-warm">
          {problem}
        </span>
      ) : null}
    </>
  );
}

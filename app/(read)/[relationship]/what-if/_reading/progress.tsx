import { Button } from "@/app/_ui/button";
import type { PanelReading } from "../_state/panel-reading";

/** That the lines are behind the fields, or cannot follow them. It keeps its place, so that nothing jumps while a slider moves. */
export function Progress({ shown: { waits, problem, again } }: { shown: PanelReading }) {
  return (
    <div className="screen-only flex min-h-6 flex-wrap items-center gap-3 text-sm text-muted">
      {waits && problem === null ? <p>Computing …</p> : null}
      {waits && problem !== null ? (
        <>
          <p role="alert">{problem}</p>
          <Button type="button" tone="quiet" className="min-h-8! px-2.5! py-0.5! text-sm!" onClick={again}>
            Try again
          </Button>
        </>
      ) : null}
    </div>
  );
}

import { ErrorSummary } from "@/app/_ui/error-summary";

/** A scenario that could not be read: why, and what the address holds, so that nothing is lost. */
export function UnreadScenario({ problem, code }: { problem: string; code: string }) {
  return (
    <div>
      <ErrorSummary problems={[{ field: "", message: problem }]} title="The line is shown as coded" />
      <details className="pb-3 text-sm">
        <summary>What the address holds</summary>
        <p className="pt-2">
          <label htmlFor="unread-scenario">Scenario as it arrived; copy it before you change anything</label>
        </p>
        <textarea id="unread-scenario" readOnly rows={4} value={code} className="control mt-1 w-full" />
      </details>
    </div>
  );
}

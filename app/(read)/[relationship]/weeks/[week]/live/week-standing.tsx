import { formatMoment, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { WeekSummary } from "@/lib/data/weeks/weeks";
import type { Provenance } from "./provenance";

/** How the summary stands, in a line: a draft that moves with its signals, or published, and whether it was revised since. */
export function WeekStanding({
  summary,
  live,
  provenance,
}: {
  summary: WeekSummary;
  /** The page speaks of the present state. */
  live: boolean;
  /** Null for a draft. */
  provenance: Provenance | null;
}) {
  if (summary.state === "draft" || provenance === null)
    return (
      <p className="-mt-2 mb-5 max-w-2xl text-sm text-muted">
        <strong className="font-semibold text-ink">Not published.</strong>{" "}
        {summary.state === "draft" && summary.draft
          ? `The words are a draft last kept on ${formatMoment(summary.draft.savedAt)}; readers do not see them yet. `
          : "The words are drafted from the shares of the week’s change. "}
        {live
          ? "The figures follow every change of a signal until an editor publishes them."
          : "The figures are those of the state named above."}
      </p>
    );
  const { row } = summary;
  const { difference, exact } = provenance;
  return (
    <p className="-mt-2 mb-4 max-w-3xl text-sm text-muted">
      <strong className="font-semibold text-ink">Published</strong>{" "}
      {formatMoment(row.publishedAt.toISOString())}
      {row.publishedBy ? ` by ${isolate(row.publishedBy)}` : ""}.{" "}
      {difference === null || difference === 0 ? (
        "Not revised since."
      ) : (
        <strong className="font-semibold text-ink" title={`exactly ${exact?.toFixed(6)} index points`}>
          Revised since: {signed(difference)}
        </strong>
      )}{" "}
      <a href="#figures">Where these figures come from</a>
    </p>
  );
}

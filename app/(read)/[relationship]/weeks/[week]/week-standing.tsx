import Link from "next/link";
import { CodedText } from "@/app/_ui/coded-text";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { isolate } from "@/lib/codebook/isolate";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { revisedSince, verifyPublished } from "@/lib/data/weeks/weekly-verification";
import type { WeekSummary } from "@/lib/data/weeks/weeks";

/** How the summary stands: a draft that moves with its signals, or published, with what was revised since. */
export async function WeekStanding({
  relationship,
  summary,
  live,
}: {
  relationship: RelationshipRow;
  summary: WeekSummary;
  /** The page speaks of the present state. */
  live: boolean;
}) {
  if (summary.state === "draft")
    return (
      <p className="-mt-2 mb-5 max-w-2xl text-sm text-muted">
        <strong className="font-semibold text-ink">Not published.</strong>{" "}
        {summary.draft
          ? `The words are a draft last kept on ${formatMoment(summary.draft.savedAt)}; readers do not see them yet. `
          : "The words are drafted from the shares of the week’s change. "}
        {live
          ? "The figures follow every change of a signal until an editor publishes them."
          : "The figures are those of the state named above."}
      </p>
    );
  const { row } = summary;
  const [since, check] = await Promise.all([
    revisedSince(relationship, row),
    verifyPublished(relationship, row),
  ]);
  const difference = printedDifference(since.now, row.snapshot.index.now);
  const revised = difference !== null && difference !== 0;
  const shares = since.signals.map((signal) => signal.difference);
  const printed = difference === null ? shares : printedParts(shares, difference);
  const identical = check.sameHash && check.different.length === 0;
  return (
    <div className="-mt-2 mb-5 max-w-2xl text-sm text-muted">
      <p>
        <strong className="font-semibold text-ink">Published</strong>{" "}
        {formatMoment(row.publishedAt.toISOString())}
        {row.publishedBy ? ` by ${isolate(row.publishedBy)}` : ""}, from signals as coded on{" "}
        {formatMoment(row.codedAsOf.toISOString())}. These figures do not change any more.{" "}
        {revised ? (
          <strong
            className="font-semibold text-ink"
            title={`exactly ${since.difference?.toFixed(6)} index points`}
          >
            Revised since: {signed(difference)}
          </strong>
        ) : (
          "Not revised since."
        )}
      </p>
      {since.otherMethod ? (
        <p>
          Under method version {since.otherMethod.version} today’s signals give{" "}
          {signed(since.otherMethod.index)}.
        </p>
      ) : null}
      <p>
        {identical
          ? "Computed again from the signals as coded then: identical to six decimals."
          : `Computed again from the signals as coded then, this differs: ${check.sameHash ? check.different.join(", ") : "the hash of the inputs"}.`}{" "}
        <span className="wrap-anywhere" title="SHA-256 of the inputs">
          Inputs {row.inputsHash.slice(0, 12)}…
        </span>
      </p>
      {since.signals.length > 0 ? (
        <details className="mt-2" open={revised}>
          <summary className="font-medium text-ink">
            Signals edited, added or withdrawn since ({since.signals.length})
          </summary>
          <ul className="mt-1">
            {since.signals.map((signal, at) => (
              <li key={signal.slug} className="flex justify-between gap-4 border-b border-hair py-1.5">
                <span>
                  <Link href={`/${relationship.slug}/signals/${signal.slug}`}>
                    <CodedText text={signal.title} />
                  </Link>
                  , {signal.what}
                  {signal.last
                    ? ` ${formatMoment(signal.last.recordedAt)}${signal.last.reason ? `: ${isolate(signal.last.reason)}` : ""}`
                    : ""}
                </span>{" "}
                <span className="font-semibold text-ink" title={`exactly ${signal.difference.toFixed(6)}`}>
                  {signed(printed[at] ?? null)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { isolate } from "@/lib/codebook/isolate";
import type { WeekSummary } from "@/lib/data/weeks/weeks";
import type { Provenance } from "./provenance";

/** Of a published week: what its figures rest on, whether they come out again, and which signals were changed since. */
export function WeekProvenance({
  slug,
  row,
  provenance: { since, check, difference },
}: {
  slug: string;
  row: Extract<WeekSummary, { state: "published" }>["row"];
  provenance: Provenance;
}) {
  const shares = since.signals.map((signal) => signal.difference);
  const printed = difference === null ? shares : printedParts(shares, difference);
  const identical = check.sameHash && check.different.length === 0;
  return (
    <section aria-labelledby="figures" className="mt-8 text-sm text-muted">
      <SectionHeading id="figures" title={<span className="text-ink">Where these figures come from</span>} />
      <p className="mt-3 max-w-3xl">
        From signals as coded on {formatMoment(row.codedAsOf.toISOString())}. These figures do not change any
        more.
      </p>
      {since.otherMethod ? (
        <p>
          Under method version {since.otherMethod.version} today’s signals give{" "}
          {signed(since.otherMethod.index)}.
        </p>
      ) : null}
      <p className="max-w-3xl">
        {identical
          ? "Computed again from the signals as coded then: identical to six decimals."
          : `Computed again from the signals as coded then, this differs: ${check.sameHash ? check.different.join(", ") : "the hash of the inputs"}.`}{" "}
        <span className="wrap-anywhere" title="SHA-256 of the inputs">
          Inputs {row.inputsHash.slice(0, 12)}…
        </span>
      </p>
      {since.signals.length > 0 ? (
        <details className="mt-2 max-w-3xl" open={difference !== null && difference !== 0}>
          <summary className="font-medium text-ink">
            Signals edited, added or withdrawn since ({since.signals.length})
          </summary>
          <ul className="mt-1">
            {since.signals.map((signal, at) => (
              <li key={signal.slug} className="flex justify-between gap-4 border-b border-hair py-1.5">
                <span>
                  <Link href={`/${slug}/signals/${signal.slug}`}>
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
    </section>
  );
}

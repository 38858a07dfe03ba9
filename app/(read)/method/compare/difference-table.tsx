import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { printedParts } from "@/lib/charts/format/printed-parts";
import type { ShareLine } from "@/lib/charts/tables/share-list";
import type { MethodDifference } from "@/lib/data/versions/method-difference";

/** What makes the difference of two versions: rules of the generation and half-lives by signal, then κ and weights by family, and their sum. */
export function DifferenceTable({
  difference,
  total,
  caption,
  totalLabel,
  hrefFor,
}: {
  difference: MethodDifference;
  /** The difference as it is printed elsewhere on the page. */
  total: number;
  caption: string;
  totalLabel: string;
  /** Path under which signals have their pages. */
  hrefFor: string;
}) {
  const { signals, rest, families } = difference;
  const [halfLives = 0, scales = 0] = printedParts([difference.halfLives, difference.scales], total);
  const bySignal = printedParts(
    [...signals, ...rest].map(({ share }) => share),
    halfLives,
  );
  const byFamily = printedParts(
    families.map(({ share }) => share),
    scales,
  );
  return (
    <table className="w-full max-w-3xl border-collapse text-[0.9375rem]">
      <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What differs</th>
          <th scope="col">Share, index points</th>
        </tr>
      </thead>
      <Group
        title={difference.otherRules ? "Rules and half-lives, by signal" : "Half-lives, by signal"}
        sum={halfLives}
      />
      <tbody>
        {signals.map((signal, at) => (
          <Row key={signal.slug} share={bySignal[at] ?? 0}>
            <SignalName signal={signal} hrefFor={hrefFor} />
          </Row>
        ))}
        {rest.map(({ label }, at) => (
          <Row key={label} share={bySignal[signals.length + at] ?? 0}>
            <span className="text-muted">{label}</span>
          </Row>
        ))}
        {signals.length + rest.length === 0 ? (
          <Row share={0}>
            <span className="text-muted">
              {difference.otherRules
                ? "None: no rule and no half-life moves a signal on this day"
                : "None: every half-life that matters on this day is the same"}
            </span>
          </Row>
        ) : null}
      </tbody>
      <Group title="κ and weights, by family" sum={scales} />
      <tbody>
        {families.map(({ family, label }, at) => (
          <Row key={family} share={byFamily[at] ?? 0}>
            {label}
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-y border-rule font-semibold">
          <th scope="row" className="py-2 pr-3 text-left">
            {totalLabel}
          </th>
          <td className="py-2 text-right">
            <SignedNumber value={total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Group({ title, sum }: { title: string; sum: number }) {
  return (
    <tbody>
      <tr className="border-b border-rule text-sm font-semibold">
        <th scope="rowgroup" className="pt-4 pb-1 text-left">
          {title}
        </th>
        <td className="pt-4 pb-1 text-right">
          <span className="font-normal text-muted">together </span>
          <SignedNumber value={sum} />
        </td>
      </tr>
    </tbody>
  );
}

function Row({ share, children }: { share: number; children: React.ReactNode }) {
  return (
    <tr className="border-b border-hair align-baseline">
      <th scope="row" className="py-1.5 pr-3 text-left leading-snug font-normal">
        {children}
      </th>
      <td className="py-1.5 text-right whitespace-nowrap">
        <SignedNumber value={share} />
      </td>
    </tr>
  );
}

function SignalName({ signal, hrefFor }: { signal: ShareLine; hrefFor: string }) {
  return (
    <>
      <Link href={`${hrefFor}/${signal.slug}`} className="plain-link wrap-anywhere">
        <CodedText text={signal.title} />
      </Link>{" "}
      <span className="block text-xs text-muted">
        {[signal.when, signal.family].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

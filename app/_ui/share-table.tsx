import { CodedText } from "@/app/_ui/coded-text";
import { DotList } from "@/app/_ui/dot-list";
import { Link } from "@/app/_ui/link";
import { signed } from "@/lib/charts/format/format";
import { printedList, type ShareList } from "@/lib/charts/tables/share-list";
import { signalAddress } from "./signal-address";
import { SignedNumber } from "./signed-number";

/** Shares as bars around 0 and as numbers that add up as printed, ending in their sum. Each signal leads to its page. */
export function ShareTable({
  list: exact,
  total,
  caption,
  totalLabel,
  hrefFor,
}: {
  list: ShareList;
  /** The sum as it is printed elsewhere on the page; left out: that of the list. */
  total?: number | null;
  caption: string;
  totalLabel: string;
  /** What signals have their pages under, with the vintage: `/tajikistan-afghanistan/signals?knownOn=2025-11-30`. */
  hrefFor: string;
}) {
  const list = printedList(exact, total ?? undefined);
  const largest = Math.max(
    1,
    ...list.signals.map(({ share }) => Math.abs(share)),
    ...list.rest.map(({ share }) => Math.abs(share)),
    ...list.families.map(({ share }) => Math.abs(share ?? 0)),
  );
  return (
    <table className="w-full table-fixed border-collapse text-[0.9375rem]">
      <colgroup>
        <col />
        <col className="w-36" />
      </colgroup>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Family or signal</th>
          <th scope="col">Share, index points</th>
        </tr>
      </thead>
      <GroupRow title="By family" />
      <tbody>
        {list.families.map((family) => (
          <tr key={family.family} className="border-b border-hair">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {family.label}
            </th>
            <BarCell share={family.share} largest={largest} />
          </tr>
        ))}
      </tbody>
      <GroupRow title="By signal" />
      <tbody>
        {list.signals.map((signal) => (
          <tr key={signal.slug} className="border-b border-hair">
            <th scope="row" className="py-2 pr-3 text-left leading-snug font-normal">
              <Link href={signalAddress(hrefFor, signal.slug)} className="plain-link wrap-anywhere">
                <CodedText text={signal.title} />
              </Link>{" "}
              <span className="block text-xs text-muted">
                <DotList parts={[signal.when, signal.family, signal.note]} />
              </span>
            </th>
            <BarCell share={signal.share} largest={largest} />
          </tr>
        ))}
        {list.rest.map((rest) => (
          <tr key={rest.label} className="border-b border-hair">
            <th scope="row" className="py-2 pr-3 text-left font-normal text-muted">
              {rest.label}
            </th>
            <BarCell share={rest.share} largest={largest} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-y border-rule font-semibold">
          <th scope="row" className="py-2 pr-3 text-left">
            {totalLabel}
          </th>
          <td className="py-2 text-right">{signed(list.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function GroupRow({ title }: { title: string }) {
  return (
    <tbody>
      <tr className="border-b border-rule">
        <th scope="rowgroup" colSpan={2} className="pt-3 pb-1 text-left text-sm font-semibold">
          {title}
        </th>
      </tr>
    </tbody>
  );
}

function BarCell({ share, largest }: { share: number | null; largest: number }) {
  const length = (Math.abs(share ?? 0) / largest) * 50;
  return (
    <td className="py-2 align-middle">
      <span className="flex items-center gap-2">
        <svg aria-hidden="true" className="h-3 w-0 min-w-0 grow overflow-visible">
          <line x1="50%" x2="50%" y1={-6} y2={18} className="stroke-hair" />
          <rect
            x={`${(share ?? 0) < 0 ? 50 - length : 50}%`}
            width={`${length}%`}
            height="100%"
            className={(share ?? 0) < 0 ? "fill-cold" : "fill-warm"}
          />
        </svg>
        <SignedNumber value={share} className="w-12 text-right" />
      </span>
    </td>
  );
}

import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { count, formatDay, formatMoment, signed } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import type { WeekRevision, WeekRevisions } from "@/lib/data/revisions/week-revisions";

const KIND = { new: "added", revised: "revised", voided: "voided", method: "method" } as const;
/** The same for what was published, not recorded. */
const KNOWN = { ...KIND, new: "became known" } as const;

/** Decimals of a step: the smallest ones are worth a row. */
const DECIMALS = 2;

/** What moved the figure in a step as it is printed, so that it adds up to the change. */
function printedStep({ method, signals, rest, change }: WeekRevision) {
  const printed = printedParts([method, ...signals.map(({ share }) => share), rest.share], change, {
    decimals: DECIMALS,
  });
  return {
    method: printed[0] ?? null,
    signals: signals.map((signal, at) => ({ ...signal, share: printed[at + 1] ?? 0 })),
    rest: { ...rest, share: printed.at(-1) ?? 0 },
  };
}

interface Row extends Omit<WeekRevision, "change"> {
  change: number | null;
}

/** One row a day or moment that moved the figure, the earliest first. */
export function StepTable({
  revisions: { basis, first },
  sunday,
  steps,
  withFirst,
  hrefFor,
  slug,
  week,
}: {
  revisions: WeekRevisions;
  sunday: string;
  steps: WeekRevision[];
  withFirst: boolean;
  hrefFor: (path: string, changed?: Record<string, string | null>) => string;
  slug: string;
  week: string;
}) {
  const opening: Row = {
    at: sunday,
    index: first,
    change: null,
    methodVersion: 0,
    signals: [],
    rest: { count: 0, share: 0 },
    method: null,
  };
  const kinds = basis === "knowable" ? KNOWN : KIND;
  const state = (at: string) =>
    basis === "knowable" ? { knownOn: at, codedOn: null } : { knownOn: null, codedOn: at };
  return (
    <DataTable
      caption="Later states that moved the figure"
      captionHidden
      rows={[...(withFirst ? [opening] : []), ...steps.map((step) => ({ ...step, ...printedStep(step) }))]}
      rowKey={({ at, change }) => `${at} ${change === null}`}
      columns={[
        {
          key: "at",
          heading: "When",
          rowHeader: true,
          className: "sm:whitespace-nowrap",
          cell: ({ at, change }: Row) =>
            change === null ? (
              `${formatDay(at)}, the Sunday`
            ) : (
              <Link href={hrefFor(`/${slug}/weeks/${week}`, state(at))}>
                {at.length === 10 ? formatDay(at) : formatMoment(at)}
              </Link>
            ),
        },
        {
          key: "what",
          heading: "What changed",
          className: "min-w-44",
          cell: (row) =>
            row.change === null ? (
              <span className="text-muted">the first figure</span>
            ) : (
              <ul>
                {row.method === null ? null : (
                  <li>
                    Method version {row.methodVersion}: {signed(row.method, DECIMALS)}
                  </li>
                )}
                {row.signals.map((signal) => (
                  <li key={signal.slug} className="py-0.5">
                    <Link
                      href={hrefFor(`/${slug}/signals/${signal.slug}`)}
                      className="plain-link wrap-anywhere"
                    >
                      <CodedText text={signal.title} />
                    </Link>{" "}
                    <span className="text-sm text-muted">
                      {" "}
                      · {kinds[signal.kind]} · {signed(signal.share, DECIMALS)}
                    </span>
                  </li>
                ))}
                {row.rest.count > 0 ? (
                  <li className="text-sm text-muted">
                    {count(row.rest.count, "smaller change")}: {signed(row.rest.share, DECIMALS)}
                  </li>
                ) : null}
              </ul>
            ),
        },
        {
          key: "change",
          heading: "Change",
          numeric: true,
          cell: ({ change }) =>
            change === null ? "" : <span className="font-semibold">{signed(change, DECIMALS)}</span>,
        },
        {
          key: "index",
          heading: "Index then",
          numeric: true,
          cell: ({ index }) => <SignedNumber value={index} />,
        },
      ]}
    />
  );
}

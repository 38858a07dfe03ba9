import { DataTable } from "@/app/_ui/data-table";
import { plain, signed } from "@/lib/charts/format";
import type { SignalType, SpanKind } from "@/lib/codebook/codebook";

const SPAN: Record<SpanKind, string> = { E: "event", S: "status", ES: "event or status" };

const half = (value: number) => signed(value, Number.isInteger(value) ? 0 : 1);

/** The types of a family: each row is an anchor, `#visit-high`, that forms and signals can link to. */
export function TypeTable({ family, types }: { family: string; types: SignalType[] }) {
  return (
    <DataTable
      caption={`Types of ${family.toLowerCase()}: usual intensity and allowed range, in steps of 0.5`}
      rows={types}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "type",
          heading: "Type",
          rowHeader: true,
          className: "min-w-40",
          cell: ({ code, label }) => (
            <span id={code} className="block scroll-mt-6">
              <a href={`#${code}`} className="plain-link">
                {label}
              </a>
              <span className="block text-xs font-normal text-muted">{code}</span>
            </span>
          ),
        },
        {
          key: "definition",
          heading: "What it is",
          className: "min-w-56",
          cell: ({ definition, plover }) => (
            <>
              {definition}
              {plover ? <span className="block text-xs text-muted">near PLOVER {plover}</span> : null}
            </>
          ),
        },
        {
          key: "default",
          heading: "Usual",
          numeric: true,
          cell: ({ defaultIntensity }) => half(defaultIntensity),
        },
        {
          key: "range",
          heading: "Range",
          numeric: true,
          cell: ({ lowest, highest }) =>
            lowest === highest ? plain(lowest, 0) : `${half(lowest)} to ${half(highest)}`,
        },
        { key: "span", heading: "Span", className: "whitespace-nowrap", cell: ({ span }) => SPAN[span] },
      ]}
    />
  );
}

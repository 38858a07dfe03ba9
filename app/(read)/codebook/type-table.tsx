import { DataTable } from "@/app/_ui/data-table";
import { signed } from "@/lib/charts/format/format";
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
          className: "w-2/5 lg:w-1/4",
          cell: ({ code, label, span }) => (
            <span id={code} className="block scroll-mt-6">
              <a href={`#${code}`} className="plain-link">
                {label}
              </a>
              <span className="block text-xs font-normal wrap-anywhere text-muted">
                {code} · {SPAN[span]}
              </span>
            </span>
          ),
        },
        {
          key: "definition",
          heading: "What it is",
          cell: ({ definition, plover }) => (
            <>
              {definition}
              {plover ? <span className="block text-xs text-muted">near PLOVER {plover}</span> : null}
            </>
          ),
        },
        {
          key: "intensity",
          heading: "Intensity",
          numeric: true,
          cell: ({ defaultIntensity, lowest, highest }) => (
            <>
              {half(defaultIntensity)}
              <span className="block text-xs text-muted">
                {lowest === highest ? "always" : `${half(lowest)} to ${half(highest)}`}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

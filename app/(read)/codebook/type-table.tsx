import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { intensityWords, rangeWords, SPAN_WORDS } from "@/lib/brief/codebook/type-words";
import type { SignalType } from "@/lib/codebook/codebook";

/** The types of a family: each row is an anchor, `#visit-high`, that forms and signals can link to. */
export function TypeTable({ of, types }: { of: string; types: SignalType[] }) {
  return (
    <DataTable
      caption={`${of}: usual intensity and allowed range, in steps of 0.5`}
      rows={types}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "type",
          heading: "Type",
          rowHeader: true,
          className: "w-2/5 lg:w-1/4",
          cell: ({ code, label, span, stateViolence, retired }) => (
            <span id={code} className="block scroll-mt-6">
              <a href={`#${code}`} className="plain-link">
                <CodedText text={label} />
              </a>{" "}
              <span className="block text-xs font-normal wrap-anywhere text-muted">
                {code} · {SPAN_WORDS[span]}
              </span>{" "}
              {stateViolence ? <Mark>state violence</Mark> : null}{" "}
              {retired ? <Mark>not for new signals</Mark> : null}
            </span>
          ),
        },
        {
          key: "definition",
          heading: "What it is",
          cell: ({ definition, plover, phrase }) => (
            <>
              <CodedText text={definition} />{" "}
              {phrase ? (
                <span className="block text-xs text-muted">
                  in headlines “{phrase.one}”, “{phrase.several}”
                </span>
              ) : null}{" "}
              {plover ? <span className="block text-xs text-muted">near PLOVER {plover}</span> : null}
            </>
          ),
        },
        {
          key: "intensity",
          heading: "Intensity",
          numeric: true,
          cell: (type) => (
            <>
              {intensityWords(type.defaultIntensity)}{" "}
              <span className="block text-xs text-muted">
                {type.lowest === type.highest ? "always" : rangeWords(type)}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

function Mark({ children }: { children: string }) {
  return (
    <span className="mt-1 mr-1 inline-block border border-edge px-1.5 text-xs font-normal">{children}</span>
  );
}

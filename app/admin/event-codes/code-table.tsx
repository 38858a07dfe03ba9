import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { MappedCode } from "@/lib/event-files/proposals/code-mapping";
import type { LabelledCode } from "@/lib/event-files/proposals/labelled-codes";
import { SCHEME_NAMES } from "./scheme-names";

/** The family that a code is proposed as. */
export function FamilyOf({ entry: { family } }: { entry: MappedCode }) {
  return family ? FAMILY_LABEL[family] : <span className="text-muted">none</span>;
}

/** The type that a code is proposed as. */
export function TypeOf({ entry: { type }, codebook }: { entry: MappedCode; codebook: Codebook }) {
  return type ? (
    <CodedText text={findType(codebook, type)?.label ?? type} />
  ) : (
    <span className="text-muted">the coder chooses</span>
  );
}

/** Codes with what they mean and what they are proposed as; `entryHref` null: they lead nowhere. */
export function CodeTable({
  caption,
  rows,
  codebook,
  entryHref,
}: {
  caption: string;
  rows: LabelledCode[];
  codebook: Codebook;
  entryHref: ((entry: MappedCode) => string) | null;
}) {
  return (
    <DataTable
      stacked={2}
      caption={caption}
      rows={rows}
      rowKey={({ scheme, code }) => `${scheme} ${code}`}
      columns={[
        {
          key: "code",
          heading: "Code",
          rowHeader: true,
          whole: true,
          className: "wrap-anywhere",
          cell: (entry) => (
            <>
              {entryHref ? <Link href={entryHref(entry)}>{entry.code}</Link> : entry.code}{" "}
              <span className="block text-sm font-normal text-muted">{SCHEME_NAMES[entry.scheme]}</span>
            </>
          ),
        },
        {
          key: "label",
          heading: "What it means",
          whole: true,
          className: "max-w-md",
          cell: ({ label }) => label || <span className="text-muted">the code says it</span>,
        },
        { key: "family", heading: "Family", cell: (entry) => <FamilyOf entry={entry} /> },
        { key: "type", heading: "Type", cell: (entry) => <TypeOf entry={entry} codebook={codebook} /> },
      ]}
    />
  );
}

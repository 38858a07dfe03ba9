import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { typeChangeWords } from "@/lib/brief/codebook/recode-words";
import { intensityWords } from "@/lib/brief/codebook/type-words";
import { fieldLabel } from "@/lib/brief/revisions/revision-changes";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { Recoded, Unfit } from "@/lib/data/versions/recoding/recode-plan";

type Row = Recoded | Unfit;

const nameColumns = <One extends Row>(relationship: string): Column<One>[] => [
  {
    key: "title",
    heading: "Signal",
    rowHeader: true,
    whole: true,
    className: "sm:min-w-48",
    cell: ({ slug, fields }) => (
      <Link href={`/${relationship}/signals/${slug}`}>
        <CodedText text={fields.title} />
      </Link>
    ),
  },
  {
    key: "when",
    heading: "When",
    cell: ({ fields: { start, end, precision } }) => formatWhen(start, end, precision),
  },
];

/** Signals that go over, each with what it is and what it would be. */
export function GoingTable({
  relationship,
  rows,
  version,
  fourEyes,
}: {
  relationship: string;
  rows: Recoded[];
  version: number;
  fourEyes: boolean;
}) {
  const waits: Column<Recoded> = {
    key: "waits",
    heading: "Second person",
    cell: (row) => (row.waits ? "waits" : <span className="text-muted">not needed</span>),
  };
  return (
    <DataTable
      caption="As it is → as it would be, the earliest first"
      rows={rows}
      rowKey={({ slug }) => slug}
      stacked={2}
      columns={[
        ...nameColumns<Recoded>(relationship),
        { key: "type", heading: "Type", cell: (row) => <TypeChange row={row} /> },
        { key: "intensity", heading: "Intensity", cell: (row) => <IntensityChange row={row} /> },
        {
          key: "version",
          heading: "Version",
          className: "whitespace-nowrap",
          cell: ({ codebookVersion }) => <Change before={String(codebookVersion)} after={String(version)} />,
        },
        ...(fourEyes ? [waits] : []),
      ]}
    />
  );
}

/** Signals that cannot go over, each with what is wrong with it. */
export function UnfitTable({ relationship, rows }: { relationship: string; rows: Unfit[] }) {
  return (
    <DataTable
      caption="As it is, and what keeps it so, the earliest first"
      rows={rows}
      rowKey={({ slug }) => slug}
      stacked={2}
      columns={[
        ...nameColumns<Unfit>(relationship),
        { key: "type", heading: "Type", cell: ({ was, fields }) => was?.label ?? fields.type },
        { key: "intensity", heading: "Intensity", cell: ({ fields }) => intensityWords(fields.intensity) },
        {
          key: "problems",
          heading: "What keeps it",
          whole: true,
          className: "sm:min-w-64",
          cell: ({ problems }) => (
            <ul className="wrap-anywhere">
              {problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  {[fieldLabel(field), message].filter((words) => words !== "").join(": ")}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function TypeChange({ row: { fields, after, was, is } }: { row: Recoded }) {
  const [before, then] = [was?.label ?? fields.type, is?.label ?? after.type];
  return (
    <>
      <Change before={before} after={then} />
      {typeChangeWords(after, was, is).map((words) => (
        <Aside key={words}>{words}</Aside>
      ))}
    </>
  );
}

function IntensityChange({ row: { fields, after } }: { row: Recoded }) {
  const { intensityReason: reason } = after;
  return (
    <>
      <Change before={intensityWords(fields.intensity)} after={intensityWords(after.intensity)} />
      {reason === fields.intensityReason ? null : (
        <Aside>
          Reason: <CodedText text={reason} />
        </Aside>
      )}
    </>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  if (before === after) return <CodedText text={before} />;
  return (
    <>
      <CodedText text={before} /> → <CodedText text={after} className="font-semibold" />
    </>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="block text-xs text-muted">{children}</span>
    </>
  );
}

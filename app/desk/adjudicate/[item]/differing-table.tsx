import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import type { SampleCoding } from "@/lib/data/coding/sample-coding";
import { type Called, toldChanges } from "../told-changes";

/** Where two codings differ, field by field. */
export function DifferingTable({
  first,
  second,
  number,
  called,
}: {
  first: SampleCoding;
  second: SampleCoding;
  /** Of the pair on its page. */
  number: number;
  called: Called;
}) {
  const rows = toldChanges(first.fields, second.fields, called);
  if (rows.length === 0) return <p className="mt-4 text-[0.9375rem]">Both say the same in every field.</p>;
  return (
    <div className="mt-4">
      <DataTable
        caption="Where they differ"
        rows={rows.map((row, at) => ({ ...row, at }))}
        rowKey={({ at }) => String(at)}
        scrollLabel={`Where they differ, ${number}`}
        columns={[
          { key: "field", heading: "Field", rowHeader: true, cell: ({ field }) => field },
          { key: "first", heading: first.coder, cell: ({ before }) => <CodedText text={before || "–"} /> },
          { key: "second", heading: second.coder, cell: ({ after }) => <CodedText text={after || "–"} /> },
        ]}
      />
    </div>
  );
}

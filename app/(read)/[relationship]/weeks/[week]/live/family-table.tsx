import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { evidenceWords } from "@/lib/brief/evidence-words";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { plain } from "@/lib/charts/format/format";
import { missesByRounding, ROUNDED_ALONE } from "@/lib/charts/format/printed-figure";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Generation } from "@/lib/engine/methods/method";

interface Row {
  key: string;
  label: string;
  note: string;
  now: number | null;
  before: number | null;
  change: number | null;
}

/** This Sunday, last Sunday and the change: five families, then the two pulls and the index. */
export function FamilyTable({ content, generation }: { content: WeeklySnapshot; generation: Generation }) {
  const evidence = evidenceWords(generation);
  const rows: Row[] = [
    ...content.families.map((family) => ({
      ...family,
      key: family.family,
      label: FAMILY_LABEL[family.family],
      note:
        family.now === null
          ? "no data"
          : `${evidence} ${plain(family.evidence)}${family.thin ? ": thin" : ""}`,
    })),
    { ...content.warming, key: "warming", label: "Warming pull", note: "" },
    { ...content.cooling, key: "cooling", label: "Cooling pull", note: "" },
    { ...content.index, key: "index", label: "Engagement index", note: "" },
  ];
  return (
    <div className="pt-1">
      <DataTable
        caption="Scores this Sunday and last Sunday"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "label",
            heading: "Family",
            rowHeader: true,
            cell: ({ key, label, note }) => (
              <>
                <span className={key === "index" ? "font-semibold" : ""}>{label}</span>{" "}
                {note ? <span className="block text-xs font-normal text-muted">{note}</span> : null}
              </>
            ),
          },
          {
            key: "now",
            heading: "This Sunday",
            numeric: true,
            cell: ({ now }) => <SignedNumber value={now} />,
          },
          {
            key: "before",
            heading: "Last Sunday",
            numeric: true,
            cell: ({ before }) => <SignedNumber value={before} className="text-muted" />,
          },
          {
            key: "change",
            heading: "Change",
            numeric: true,
            cell: ({ change }) => <SignedNumber value={change} className="font-semibold" />,
          },
        ]}
      />
      {rows.some((row) => missesByRounding(row)) ? (
        <p className="mt-2 text-sm text-muted">{ROUNDED_ALONE}</p>
      ) : null}
    </div>
  );
}

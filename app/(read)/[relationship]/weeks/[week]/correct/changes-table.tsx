import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import type { EditionChange } from "@/lib/publication/edition-head";

/** What a correction changes: old and new, as readers see them. */
export function ChangesTable({ changes }: { changes: EditionChange[] }) {
  return (
    <section id="changes" tabIndex={-1} aria-label="What changes">
      <DataTable
        caption="What the correction changes"
        rows={changes}
        rowKey={({ what }) => what}
        columns={[
          { key: "what", heading: "What", rowHeader: true, cell: ({ what }) => what },
          { key: "before", heading: "As published", cell: ({ before }) => <CodedText text={before} /> },
          { key: "after", heading: "Corrected", cell: ({ after }) => <CodedText text={after} /> },
        ]}
      />
    </section>
  );
}

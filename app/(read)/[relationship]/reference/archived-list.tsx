import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { isolate } from "@/lib/codebook/isolate";
import type { ReferenceRow } from "@/lib/data/reference/reference-list";
import { restore } from "./actions";

/** Series that were taken off the page, for who may bring them back. */
export function ArchivedList({
  relationship,
  rows,
}: {
  relationship: string;
  rows: readonly ReferenceRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="archived" className="screen-only pt-12">
      <SectionHeading id="archived" title="Archived" note="No reader sees these; their versions are kept." />
      <ul className="pt-2">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <CodedText text={row.name} />{" "}
            <ActionForm
              action={restore}
              label={`Restore ${isolate(row.name)}`}
              submitLabel="Restore"
              tone="quiet"
              idPrefix={row.id}
              fields={[
                { name: "relationship", label: "", kind: "hidden", value: relationship },
                { name: "series", label: "", kind: "hidden", value: row.slug },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

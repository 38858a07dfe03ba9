import { ConfirmForm } from "@/app/_form/confirm-form";
import { ButtonLink } from "@/app/_ui/button";
import type { ReferenceRow } from "@/lib/data/reference/reference-list";
import { archive } from "../actions";

/** What an editor does with a series: a new version, other words, off the page. */
export function SeriesDesk({ relationship, row }: { relationship: string; row: ReferenceRow }) {
  const path = `/${relationship}/reference`;
  return (
    <div className="screen-only flex flex-wrap items-start gap-x-4 gap-y-2 pt-4">
      {row.kind === "COUNTED" ? null : (
        <ButtonLink href={`${path}/add?series=${row.slug}`}>Add a version</ButtonLink>
      )}{" "}
      <ButtonLink href={`${path}/${row.slug}/edit`}>Change name, source or readers</ButtonLink>{" "}
      <ConfirmForm
        ask="Archive this series"
        consequence="No reader sees it any more. Its versions are kept, and it can be restored on the page of all series."
        action={archive}
        submitLabel="Archive it"
        tone="danger"
        refusedTitle="The series was not archived"
        fields={[
          { name: "relationship", label: "", kind: "hidden", value: relationship },
          { name: "series", label: "", kind: "hidden", value: row.slug },
        ]}
      />
    </div>
  );
}

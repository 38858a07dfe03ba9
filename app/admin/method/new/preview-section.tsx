import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { drawShare } from "@/lib/brief/certainty/draw-share";
import { formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import type { MethodPreview, MethodPreviewRow } from "@/lib/data/versions/method-preview";
import { PreviewFrame } from "../../_ui/preview-frame";
import { relationshipColumn } from "../../_ui/relationship-column";

/** What the figures in the form would make of every relationship, before anything is written. */
export function PreviewSection({ preview, stale }: { preview: MethodPreview | null; stale: boolean }) {
  return (
    <PreviewFrame
      title="Effect on all relationships"
      toPress="Press Preview to see what these figures would change."
      preview={preview}
      stale={stale}
      said={({ changes, against }) => (
        <p className="mt-1 max-w-3xl">
          {changes.length === 0
            ? `These are the figures of version ${against}, which is in use: nothing changes.`
            : `Against version ${against}, which is in use: ${changes.join(", ")}.`}
        </p>
      )}
    >
      {preview && preview.changes.length > 0 ? <Effects preview={preview} /> : null}
    </PreviewFrame>
  );
}

function Effects({ preview }: { preview: MethodPreview }) {
  if (preview.rows.length === 0)
    return <p className="mt-2 text-muted">There is no relationship yet: no figure changes.</p>;
  return (
    <div className="mt-3">
      <DataTable
        caption="Index points on the last coded day that was searched; the largest difference and the arrows over all covered days."
        scrollLabel="Effect on all relationships"
        rows={preview.rows}
        rowKey={({ slug }) => slug}
        columns={[
          relationshipColumn<MethodPreviewRow>(),
          {
            key: "now",
            heading: "Index now",
            numeric: true,
            cell: ({ now }) => <SignedNumber value={now?.index ?? null} />,
          },
          {
            key: "next",
            heading: "New index",
            numeric: true,
            cell: ({ next }) => <SignedNumber value={next?.index ?? null} className="font-semibold" />,
          },
          {
            key: "difference",
            heading: "Difference",
            numeric: true,
            cell: ({ now, next }) => (
              <SignedNumber value={printedDifference(next?.index ?? null, now?.index ?? null)} />
            ),
          },
          {
            key: "stage",
            heading: "Stage",
            cell: ({ now, next }) => changed(now?.stage ?? "no stage", next?.stage ?? "no stage"),
          },
          {
            key: "direction",
            heading: "Direction",
            cell: ({ now, next }) =>
              changed(now?.direction ?? "no direction", next?.direction ?? "no direction"),
          },
          {
            key: "largest",
            heading: "Largest difference",
            className: "whitespace-nowrap",
            cell: ({ largest }) =>
              largest ? (
                <>
                  <SignedNumber value={largest.difference} />{" "}
                  <span className="block text-xs text-muted">{formatDay(largest.day)}</span>
                </>
              ) : (
                <SignedNumber value={null} />
              ),
          },
          {
            key: "arrows",
            heading: "Weeks with another arrow",
            numeric: true,
            cell: ({ weeks, otherArrows, arrowShare }) => (
              <>
                {arrowShare === null ? "–" : drawShare(arrowShare)}{" "}
                <span className="block text-xs text-muted">
                  {otherArrows} of {weeks}
                </span>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function changed(before: string, after: string) {
  if (before === after) return <span className="text-muted">{before}, as before</span>;
  return (
    <>
      {before} → <strong className="font-semibold">{after}</strong>
    </>
  );
}

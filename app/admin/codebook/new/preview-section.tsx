import { count } from "@/lib/charts/format/format";
import type { CodebookPreview } from "@/lib/data/versions/codebook-preview";
import { PreviewFrame } from "../../_ui/preview-frame";
import { TouchedTable } from "./touched-table";

/** Which signals the changes in the form touch, and what part of each line they hold, before anything is published. */
export function PreviewSection({ preview, stale }: { preview: CodebookPreview | null; stale: boolean }) {
  return (
    <PreviewFrame
      title="What the changes touch"
      toPress="Press Preview to see which signals the changes touch."
      preview={preview}
      stale={stale}
      said={(shown) => <Changes preview={shown} />}
    >
      {preview && preview.rows.length > 0 ? <TouchedTable rows={preview.rows} /> : null}
    </PreviewFrame>
  );
}

function Changes({ preview }: { preview: CodebookPreview }) {
  if (preview.changes.length === 0)
    return (
      <p className="mt-1 max-w-3xl">
        This says what version {preview.against} says, which is in use: nothing changes.
      </p>
    );
  return (
    <>
      <p className="mt-1">Against version {preview.against}, which is in use:</p>
      <ul className="mt-1 max-w-3xl list-disc pl-5">
        {preview.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-3xl">
        <strong className="font-semibold">Nothing moves until a signal is coded again.</strong>{" "}
        {touchedWords(preview)}
      </p>
    </>
  );
}

function touchedWords({ rows }: CodebookPreview): string {
  if (rows.length === 0) return "No signal that is coded is touched.";
  const signals = rows.reduce((sum, row) => sum + row.signals, 0);
  return `${count(signals, "signal")} of ${count(rows.length, "relationship")} ${signals === 1 ? "is of a type" : "are of types"} whose change touches ${signals === 1 ? "it" : "them"}.`;
}

import { Notice } from "@/app/_ui/notice";
import { count } from "@/lib/charts/format/format";
import type { CodebookPreview } from "@/lib/data/versions/codebook-preview";
import { TouchedTable } from "./touched-table";

/** Which signals the changes in the form touch, and what part of each line they hold, before anything is published. */
export function PreviewSection({ preview, stale }: { preview: CodebookPreview | null; stale: boolean }) {
  return (
    <section aria-labelledby="effect" className="border-t border-rule pt-4">
      <h2 id="effect" className="text-xl">
        What the changes touch
      </h2>
      <div aria-live="polite">
        {preview === null ? (
          <p className="mt-1 text-sm text-muted">Press Preview to see which signals the changes touch.</p>
        ) : (
          <>
            {stale ? (
              <Notice>You typed on since: this preview is out of date. Press Preview again.</Notice>
            ) : null}
            {preview.between ? <Notice>{preview.between}</Notice> : null}
            {preview.changes.length === 0 ? (
              <p className="mt-1 max-w-3xl">
                This says what version {preview.against} says, which is in use: nothing changes.
              </p>
            ) : (
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
            )}
          </>
        )}
      </div>
      {preview && preview.rows.length > 0 ? <TouchedTable rows={preview.rows} /> : null}
    </section>
  );
}

function touchedWords({ rows }: CodebookPreview): string {
  if (rows.length === 0) return "No signal that is coded is touched.";
  const signals = rows.reduce((sum, row) => sum + row.signals, 0);
  return `${count(signals, "signal")} of ${count(rows.length, "relationship")} ${signals === 1 ? "is of a type" : "are of types"} whose change touches ${signals === 1 ? "it" : "them"}.`;
}

import { CodedText } from "@/app/_ui/coded-text";
import type { MarkedPassage } from "../carried";
import { labelOfUse } from "./spans";

/** The passages that the coding will rest on. */
export function MarkList({
  marks,
  lost,
  onRemove,
}: {
  marks: readonly MarkedPassage[];
  /** Passages that the text no longer holds since it was corrected. */
  lost: readonly MarkedPassage[];
  onRemove: (mark: MarkedPassage) => void;
}) {
  if (marks.length + lost.length === 0) return null;
  return (
    <section aria-labelledby="marks" className="mt-4 border-t border-hair pt-3">
      <h2 id="marks" className="text-lg">
        Marked passages
      </h2>
      <ul className="mt-1">
        {[...marks, ...lost].map((mark) => (
          <li
            key={`${mark.field} ${mark.textNumber} ${mark.start} ${mark.end}`}
            className="flex items-baseline justify-between gap-3 border-b border-hair py-1 text-[0.9375rem]"
          >
            <span>
              <span className="text-muted">
                {labelOfUse(mark.field)}
                {lost.includes(mark) ? ", lost: the corrected text no longer holds it" : ""}:
              </span>{" "}
              <CodedText text={mark.exact.length > 160 ? `${mark.exact.slice(0, 160)}…` : mark.exact} />
            </span>
            <button
              type="button"
              className="min-h-6 text-sm underline decoration-edge underline-offset-4 hover:decoration-2"
              onClick={() => onRemove(mark)}
            >
              Remove
              <span className="sr-only"> the {labelOfUse(mark.field)} passage</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

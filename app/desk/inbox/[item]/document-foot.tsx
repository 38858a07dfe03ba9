import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { ItemView } from "@/lib/data/inbox/item-view";
import { foundAgain } from "./_item/found-again";
import { labelOfUse } from "./_item/spans";
import { correct } from "./turn-actions";

/** Correcting the text, and which passages of earlier codings it no longer holds. */
export function DocumentFoot({
  item,
  codings,
  mayEdit,
}: {
  item: ItemView;
  codings: readonly OwnCoding[];
  mayEdit: boolean;
}) {
  const { id, text, textNumber } = item;
  const lost = codings.flatMap(({ marks }) => foundAgain(marks, text, textNumber).lost);
  if (lost.length === 0 && !mayEdit) return null;
  return (
    <footer className="mt-6 border-t border-hair pt-3 text-sm">
      {lost.length > 0 ? (
        <>
          <p>The corrected text no longer holds what was marked for codings of yours:</p>
          <ul className="mt-1 list-disc pl-5">
            {lost.map((mark) => (
              <li key={`${mark.textNumber} ${mark.start} ${mark.field}`}>
                {labelOfUse(mark.field)}: <CodedText text={mark.exact} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit ? (
        <details>
          <summary className="py-1">{text === "" ? "Paste the text" : "Correct the text"}</summary>
          <div className="mt-2">
            <ActionForm
              action={correct}
              label="The text of the document"
              idPrefix="text-"
              submitLabel="Keep the corrected text"
              tone="quiet"
              fields={[
                { name: "item", label: "", kind: "hidden", value: id },
                { name: "number", label: "", kind: "hidden", value: String(textNumber) },
                {
                  name: "text",
                  label: "Text",
                  kind: "textarea",
                  value: text,
                  hint: "Paragraphs with an empty line between them. The earlier text is kept.",
                },
                { name: "reason", label: "Why", kind: "text" },
              ]}
            />
          </div>
        </details>
      ) : null}
    </footer>
  );
}

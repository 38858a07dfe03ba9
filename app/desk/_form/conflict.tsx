import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { type MergeRow, usualSide } from "@/lib/brief/revisions/field-merge";
import type { ConflictView } from "../form-state";

/** The second of two editors sees both versions and takes each field from one of them; neither is lost. */
export function Conflict({
  conflict,
  typedOf,
}: {
  conflict: ConflictView;
  /** What a control of the form says now. */
  typedOf: (name: string) => string;
}) {
  const { author, current, rows, voided } = conflict;
  const open = rows.filter((row) => usualSide(row) === null).length;
  return (
    <section
      aria-labelledby="conflict"
      id="question"
      tabIndex={-1}
      role="alert"
      className="my-4 border-l-4 border-warm py-1 pl-4"
    >
      <h2 id="conflict" className="text-xl">
        <CodedText text={author} /> saved revision {current} while you were typing
      </h2>
      <p className="mt-1 prose-text">
        Nothing of yours is saved yet, and nothing is lost: everything you typed is still in the form below.{" "}
        {voided
          ? "Theirs made the signal void: it must be restored before it can be edited."
          : rows.length > 0
            ? `What one of you alone changed is taken from them.${open > 0 ? " What both changed is for you to choose." : ""}`
            : "The two versions say the same."}
      </p>
      {rows.map((row) => (
        <Row key={row.unit} row={row} typed={typedOf(`merge.${row.unit}`)} current={current} />
      ))}
      <p className="mt-3 flex flex-wrap gap-3">
        {voided ? null : (
          <>
            {rows.length > 0 ? (
              <Button name="intent" value={`merge:${current}`}>
                Save the two together
              </Button>
            ) : null}
            <Button tone={rows.length > 0 ? "quiet" : "primary"} name="intent" value={`overwrite:${current}`}>
              Save mine over theirs
            </Button>
          </>
        )}
        <Button tone="quiet" name="intent" value="take-theirs">
          Keep theirs and drop mine
        </Button>
      </p>
    </section>
  );
}

const BY: Record<MergeRow["by"], string> = {
  you: "changed by you",
  they: "changed by them",
  both: "changed by both",
};

function Row({ row, typed, current }: { row: MergeRow; typed: string; current: number }) {
  const { unit, field, by } = row;
  const side = typed || usualSide(row);
  const choices = [
    { value: "theirs", label: `Theirs (revision ${current})`, text: row.theirs },
    { value: "mine", label: "Yours", text: row.mine },
  ];
  return (
    <fieldset className="mt-3 border-t border-hair pt-2">
      <legend className="float-left w-full">
        <span className="font-semibold">{field}</span> <span className="text-sm text-muted">{BY[by]}</span>
      </legend>
      <div className="clear-both grid gap-2 sm:grid-cols-2">
        {choices.map(({ value, label, text }) => (
          <label key={value} className="flex items-start gap-2 py-1">
            <input
              type="radio"
              name={`merge.${unit}`}
              value={value}
              defaultChecked={side === value}
              className="mt-1 size-4 accent-ink"
            />
            <span className="min-w-0 break-words">
              <span className="block text-sm text-muted">{label}</span>
              <CodedText text={text} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import type { ConflictView } from "../form-state";

/** The second of two editors sees both versions and chooses; neither is lost. */
export function Conflict({ conflict }: { conflict: ConflictView }) {
  const { author, current, rows, voided } = conflict;
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
        {voided ? "Theirs made the signal void: it must be restored before it can be edited." : ""}
      </p>
      {rows.some(({ by }) => by === "they") ? (
        <p className="mt-1 prose-text">
          Saving yours takes back what they changed. To keep a change of theirs, put it into the form first.
        </p>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption="Fields in which the two versions differ"
          rows={rows}
          rowKey={(row) => row.field}
          columns={[
            { key: "field", heading: "Field", rowHeader: true, cell: (row) => row.field },
            {
              key: "theirs",
              heading: `Theirs (revision ${current})`,
              className: "break-words",
              cell: (row) => <CodedText text={row.theirs} />,
            },
            { key: "by", heading: "Changed by", cell: (row) => row.by },
            {
              key: "mine",
              heading: "Yours",
              className: "break-words",
              cell: (row) => <CodedText text={row.mine} />,
            },
          ]}
        />
      ) : (
        <p className="mt-2">The two versions say the same.</p>
      )}
      <p className="mt-3 flex flex-wrap gap-3">
        {voided ? null : (
          <Button name="intent" value={`overwrite:${current}`}>
            Save mine over theirs
          </Button>
        )}
        <Button tone="quiet" name="intent" value="take-theirs">
          Keep theirs and drop mine
        </Button>
      </p>
    </section>
  );
}

import { ConfirmForm } from "@/app/_form/confirm-form";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { HELD_SHOWN, type HeldMail, listHeld } from "@/lib/data/readership/held-mail";
import { type Query, queryText } from "../_ui/list-address";
import { settle } from "./actions";
import { KIND_WORDS } from "./mail-words";

/** Letters that are held since a restore, with the ways to send or drop them; nothing where the database was never restored. */
export async function HeldMails({ person, query }: { person: Person; query: Query }) {
  const found = await listHeld(person);
  if (!found) return null;
  const { restoredAt, held } = found;
  const done = doneWords(query);
  return (
    <section aria-labelledby="held" className="pt-8">
      <SectionHeading
        id="held"
        title="Held since the restore"
        note={`The database was restored on ${formatMoment(restoredAt.toISOString())}. Letters that were due before may have gone then: send those that did not.`}
      />
      {done === null ? null : <Notice>{done}</Notice>}
      {held.length === 0 ? <p className="my-3 prose-text">None is held.</p> : <HeldTable held={held} />}
      {held.length < HELD_SHOWN ? null : (
        <p className="mt-3 text-sm text-muted">Others come once these are settled.</p>
      )}
    </section>
  );
}

/** What was done a moment ago; null: nothing. */
function doneWords(query: Query): string | null {
  const letters = Number(queryText(query, "letters"));
  if (!Number.isSafeInteger(letters) || letters < 1) return null;
  const done = queryText(query, "done");
  if (done === "released") return `${count(letters, "letter")} ${letters === 1 ? "is" : "are"} on the way.`;
  if (done === "dropped") return `${count(letters, "letter")} dropped for good.`;
  return null;
}

function HeldTable({ held }: { held: HeldMail[] }) {
  return (
    <DataTable
      stacked={2}
      caption="Letters of one subject together"
      captionHidden
      rows={held}
      // What is held of a subject changes, and its form stays and says so.
      rowKey={({ kind, subject }) => `${kind} ${subject}`}
      columns={[
        {
          key: "subject",
          heading: "What",
          rowHeader: true,
          whole: true,
          className: "wrap-anywhere",
          cell: ({ kind, subject }) => (
            <>
              {KIND_WORDS[kind]}: <CodedText text={subject} />
            </>
          ),
        },
        { key: "letters", heading: "Letters", numeric: true, cell: ({ letters }) => letters },
        {
          key: "settle",
          heading: "What becomes of them",
          whole: true,
          cell: (one) => (
            <>
              <Settling
                held={one}
                what="release"
                ask="Send …"
                consequence={`They go at once. Whoever got ${one.letters === 1 ? "it" : "theirs"} before the restore gets it twice.`}
                submit="Send"
              />
              <Settling
                held={one}
                what="drop"
                ask="Never send …"
                consequence={`They are dropped for good, and nothing sends them later. Whoever did not get ${one.letters === 1 ? "it" : "theirs"} before the restore never does.`}
                submit="Drop"
              />
            </>
          ),
        },
      ]}
    />
  );
}

function Settling({
  held: { stamp, subject, letters },
  what,
  ask,
  consequence,
  submit,
}: {
  held: HeldMail;
  what: "release" | "drop";
  ask: string;
  consequence: string;
  submit: string;
}) {
  const submitLabel = `${submit} ${count(letters, "letter")}`;
  return (
    <ConfirmForm
      action={settle}
      ask={ask}
      consequence={consequence}
      label={`${submitLabel}: ${subject}`}
      submitLabel={submitLabel}
      refusedTitle="Nothing was done"
      fields={[
        { name: "which", label: "", kind: "hidden", value: stamp },
        { name: "do", label: "", kind: "hidden", value: what },
      ]}
    />
  );
}

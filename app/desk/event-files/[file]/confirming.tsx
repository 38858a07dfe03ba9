import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Recognised } from "@/lib/data/event-files/bringing/recognised";
import { SIDES_ADVICE } from "@/lib/data/event-files/bringing/sides-advice";
import type { OtherFile } from "@/lib/data/event-files/earlier-releases";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import type { SaidBefore } from "@/lib/data/event-files/said-before";
import { EVENT_FILES } from "../event-files-address";
import { confirm } from "./actions";
import { confirmFields } from "./confirm-fields";

interface ConfirmingProps {
  file: EventFileView;
  recognised: Recognised;
  /** Files that it may be a later release of. */
  earlier: readonly OtherFile[];
  /** What was said of a table with the same headings; null: nothing. */
  said: SaidBefore | null;
}

/** The form that says yes to a file, or why nobody can. */
export function Confirming({ file, recognised, earlier, said }: ConfirmingProps) {
  const { id, relationship, sidesAreStates } = file;
  return (
    <section aria-labelledby="confirm" className="mt-8">
      <SectionHeading id="confirm" title="Read it" />
      {sidesAreStates ? (
        <>
          <KeptRows relationship={relationship} />
          {said ? <FilledIn said={said} /> : null}
          <ActionForm
            action={confirm}
            fields={confirmFields(id, recognised, earlier, said)}
            submitLabel="Yes, read it"
            refusedTitle="It is not read yet"
            layout={recognised.shape.format === "table" ? "columns" : "column"}
          />
        </>
      ) : (
        <Notice tone="problem">
          <p>{SIDES_ADVICE}</p>
        </Notice>
      )}
    </section>
  );
}

function KeptRows({ relationship: { sideA, sideB } }: Pick<EventFileView, "relationship">) {
  return (
    <p className="mt-2 mb-4 prose-text">
      Kept are the rows between <CodedText text={sideA.name} /> ({sideA.code}) and{" "}
      <CodedText text={sideB.name} /> ({sideB.code}), in either direction. The others are counted and left.
    </p>
  );
}

function FilledIn({ said: { id, name, terms } }: { said: SaidBefore }) {
  return (
    <p className="mb-4 prose-text">
      Its headings are those of{" "}
      <Link href={`${EVENT_FILES}/${id}`}>
        <CodedText text={name} />
      </Link>
      : what was said of that file is filled in
      {terms ? ", except whether its rows may be passed on" : ""}.
    </p>
  );
}

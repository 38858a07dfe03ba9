import { ActionForm } from "@/app/_form/action-form";
import type { FieldPlan } from "@/app/_form/form-field";
import { SectionHeading } from "@/app/_ui/section-heading";
import { save } from "../actions";
import type { Typed } from "./carried-fields";
import { PROPOSED, SHEET_SHOWN } from "./reading-address";

/** The form that saves what was chosen of the table. It sends too what was proposed, which is not what somebody typed. */
export function SavingSection({
  id,
  made,
  fields,
  proposed,
  carried,
  sheet,
}: {
  /** Of the form. */
  id: string;
  /** What the form is made of: with another reading it is made anew. */
  made: string;
  fields: readonly FieldPlan[];
  proposed: Typed;
  carried: Typed;
  /** Place of the sheet that is shown. */
  sheet: number;
}) {
  const hidden = (name: string, value: string): FieldPlan => ({ name, label: "", kind: "hidden", value });
  return (
    <section aria-labelledby="save" className="pt-10">
      <SectionHeading
        id="save"
        title="Save it"
        note="Source, licence and readers are those of new series; a new version leaves them as they are, and counts in the unit that its series has."
      />
      <div className="pt-4">
        <ActionForm
          key={made}
          id={id}
          action={save}
          submitLabel="Save"
          refusedTitle="Nothing was saved"
          fields={[
            ...fields.map((plan) => ({ ...plan, value: carried[plan.name] ?? plan.value })),
            hidden(PROPOSED, JSON.stringify(proposed)),
            hidden(SHEET_SHOWN, String(sheet)),
          ]}
        />
      </div>
    </section>
  );
}

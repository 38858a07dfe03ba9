import { CheckboxField } from "@/app/_ui/checkbox-field";
import { InputField, SelectField } from "@/app/_ui/field";
import { ACKNOWLEDGEMENT_WORDS, initiatorWords } from "@/lib/codebook/signal-words";
import { type BoundForm, bound, boundBox } from "./bound-form";
import { ACKNOWLEDGEMENTS, INITIATORS } from "./choices";

/** Why this intensity and these grades, and whether it counts at all. */
export function ReasonFields({ form }: { form: BoundForm }) {
  return (
    <>
      <InputField {...bound(form, "intensityReason")} label="Why this intensity" autoComplete="off" />
      <InputField {...bound(form, "gradeReason")} label="Why these grades" autoComplete="off" />
      <CheckboxField
        {...boundBox(form, "scored")}
        label="Counts in the index"
        hint="Untick for context, and for a facet of a happening that is scored already."
      />
    </>
  );
}

/** Who acted, what each side says, and what is disputed. */
export function SideFields({ form, sideA, sideB }: { form: BoundForm; sideA: string; sideB: string }) {
  const acknowledged = ACKNOWLEDGEMENTS.map((value) => ({ value, label: ACKNOWLEDGEMENT_WORDS[value] }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          {...bound(form, "initiator")}
          label="Who acted"
          options={[
            { value: "", label: "Choose" },
            ...INITIATORS.map((value) => ({ value, label: initiatorWords(value, sideA, sideB) })),
          ]}
        />
        <SelectField {...bound(form, "acknowledgedByA", "silent")} label={sideA} options={acknowledged} />
        <SelectField {...bound(form, "acknowledgedByB", "silent")} label={sideB} options={acknowledged} />
      </div>
      <InputField
        {...bound(form, "contested")}
        label="Contested"
        hint="What is disputed, and by whom. Empty: nothing."
        autoComplete="off"
      />
    </>
  );
}

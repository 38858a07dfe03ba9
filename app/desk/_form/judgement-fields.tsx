import { useState } from "react";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { InputField, SelectField } from "@/app/_ui/field";
import { ACKNOWLEDGEMENT_WORDS, initiatorWords } from "@/lib/codebook/signal-words";
import { type ReasonsDue, USUAL_GRADES, USUAL_INTENSITY } from "@/lib/codebook/usual-reasons";
import { type BoundForm, bound, boundBox } from "./bound-form";
import { ACKNOWLEDGEMENTS, INITIATORS } from "./choices";

/**
 * Why this intensity and these grades: asked where they leave the usual, which the form writes down itself. `due` null: not known yet, or
 * nobody looks while it is typed, so that both may be asked.
 */
export function ReasonFields({ form, due }: { form: BoundForm; due: ReasonsDue | null }) {
  const [shown, setShown] = useState({ intensity: false, grades: false });
  // What was asked once stays: it may have been written in.
  if (due && ((due.intensity && !shown.intensity) || (due.grades && !shown.grades)))
    setShown({ intensity: shown.intensity || due.intensity, grades: shown.grades || due.grades });
  const asks = (name: string) =>
    due === null || form.errors.has(name) || Boolean(form.typed[name] && form.typed[name] !== USUAL[name]);
  const intensity = shown.intensity || asks("intensityReason");
  const grades = shown.grades || asks("gradeReason");
  return (
    <>
      <div hidden={!intensity}>
        <InputField
          {...bound(form, "intensityReason")}
          label="Why this intensity"
          needed={due?.intensity}
          hint={
            due?.intensity
              ? "It is not the usual one of its type."
              : `Only where it is not the usual one of its type. Empty: “${USUAL_INTENSITY}”`
          }
          autoComplete="off"
        />
      </div>
      <div hidden={!grades}>
        <InputField
          {...bound(form, "gradeReason")}
          label="Why these grades"
          needed={due?.grades}
          hint={
            due?.grades
              ? "It is the first grade of its publisher or another than the last one, or its credibility is neither 2 nor 3."
              : `Only where a grade is not the usual one. Empty: “${USUAL_GRADES}”`
          }
          autoComplete="off"
        />
      </div>
      {intensity && grades ? null : (
        <p className="text-[0.9375rem] text-muted">
          {intensity
            ? "The grades are the usual ones"
            : grades
              ? "The intensity is the usual one of its type"
              : "Intensity and grades are the usual ones"}
          : the form writes that down.{" "}
          <button
            type="button"
            className="underline"
            onClick={() => setShown({ intensity: true, grades: true })}
          >
            Say why all the same
          </button>
        </p>
      )}
    </>
  );
}

const USUAL: Record<string, string> = { intensityReason: USUAL_INTENSITY, gradeReason: USUAL_GRADES };

/** Whether it counts at all. */
export function ScoredField({ form }: { form: BoundForm }) {
  return (
    <CheckboxField
      {...boundBox(form, "scored")}
      label="Counts in the index"
      hint="Untick for context, and for a facet of a happening that is scored already."
    />
  );
}

/** Who acted. */
export function ActorField({ form, sideA, sideB }: { form: BoundForm; sideA: string; sideB: string }) {
  return (
    <SelectField
      {...bound(form, "initiator")}
      label="Who acted"
      needed
      options={[
        { value: "", label: "Choose" },
        ...INITIATORS.map((value) => ({ value, label: initiatorWords(value, sideA, sideB) })),
      ]}
    />
  );
}

/** What each side says, and what is disputed. */
export function SideFields({ form, sideA, sideB }: { form: BoundForm; sideA: string; sideB: string }) {
  const acknowledged = ACKNOWLEDGEMENTS.map((value) => ({ value, label: ACKNOWLEDGEMENT_WORDS[value] }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
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

"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SelectField, TextareaField } from "@/app/_ui/field";
import { useWordsForm } from "../edit/use-words-form";
import { WordFields } from "../edit/word-fields";
import { ChangesTable } from "./changes-table";
import type { CorrectionState } from "./correction-form";
import { NewerEdition } from "./newer-edition";

/** The form of a correction: why, with which figures, and all words once more. Every button posts it whole, so that it works without scripts. */
export function CorrectForm({
  action,
  first,
  titles,
  base,
  otherMethod,
  withdrawn,
}: {
  action: (state: CorrectionState, form: FormData) => Promise<CorrectionState>;
  first: CorrectionState;
  titles: Record<string, string>;
  base: string;
  /** The live method version, where it is another than that of the edition; null: the same. */
  otherMethod: number | null;
  /** The edition that stands withdraws the week. */
  withdrawn: boolean;
}) {
  const [state, post, pending] = useActionState(action, first);
  const { texts, fields, problems, changes, material, newer, answer } = state;
  const form = useWordsForm(state, pending);
  const back = newer ? newer.kind === "WITHDRAWAL" : withdrawn;
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message ?? null;
  return (
    <form key={answer} action={post} className="max-w-3xl" aria-label="Correction" {...form}>
      <fieldset disabled={pending} className="grid min-w-0 gap-5">
        <ErrorSummary problems={problems} title="The correction was not published" />
        {newer ? <NewerEdition newer={newer} /> : null}
        {/* Enter in a field shows what would change: the first button of a form is its default. */}
        <button
          type="submit"
          name="intent"
          value="preview"
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <input type="hidden" name="seen" value={state.seen} />
        <input type="hidden" name="shown" value={state.shown} />
        <input type="hidden" name="rows" value={texts.points.length} />
        <TextareaField
          name="reason"
          label="Why it is corrected"
          hint="Readers see this on top of the page, in the feed and in the mail."
          rows={3}
          needed
          defaultValue={fields.reason}
          error={problemOf("reason")}
        />
        <SelectField
          name="figures"
          label="Figures"
          defaultValue={fields.figures}
          error={problemOf("figures")}
          options={[
            { value: "as-coded-now", label: "Computed anew from what is coded now" },
            { value: "as-published", label: "As published: only words are corrected" },
          ]}
        />
        {otherMethod !== null ? (
          <CheckboxField
            name="liveMethod"
            value="yes"
            label={`Compute them by method version ${otherMethod}, which is in force now`}
            defaultChecked={fields.liveMethod}
          />
        ) : null}
        <CheckboxField
          name="material"
          value="yes"
          label="It changes what a reader would conclude: send it by mail"
          hint={materialWords(material, back)}
          defaultChecked={fields.material}
        />
        {changes ? <ChangesTable changes={changes} /> : null}
        <WordFields {...{ texts, problems, titles }} choices={[]} />
        <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
          <Button id="preview" tone="quiet" name="intent" value="preview">
            Show what changes
          </Button>
          <Button id="publish" name="intent" value="publish">
            Publish the correction
          </Button>
          <ButtonLink href={`${base}/desk`}>Leave it as it is</ButtonLink>
        </div>
      </fieldset>
    </form>
  );
}

/** Why it is proposed to be sent by mail, or not. */
function materialWords(material: boolean | null, back: boolean): string | undefined {
  if (back)
    return "The week is withdrawn, and its readers were told so by mail: this tells that it stands again.";
  if (material === null) return undefined;
  return material
    ? "Arrow, stage or direction changes, or the index moves by a point or more."
    : "Neither arrow, stage nor direction changes, and the index moves by less than a point.";
}

"use client";

import { useActionState, useEffect } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField, SelectField, TextareaField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { ConflictView } from "./conflict-view";
import { PointRow } from "./point-row";
import type { WeekFormState } from "./week-form";

export interface SignalChoice {
  slug: string;
  label: string;
}

/** The words of a draft. Every button posts the whole form, so that it works without scripts too. */
export function EditForm({
  action,
  first,
  choices,
  titles,
  base,
}: {
  action: (state: WeekFormState, form: FormData) => Promise<WeekFormState>;
  first: WeekFormState;
  /** Signals that held a share of the week’s change, the largest first. */
  choices: SignalChoice[];
  titles: Record<string, string>;
  base: string;
}) {
  const [state, post, pending] = useActionState(action, first);
  const { texts, problems, focus, answer } = state;
  useEffect(() => {
    if (answer > 0 && focus) document.getElementById(focus)?.focus();
  }, [answer, focus]);
  const named = new Set(texts.points.flatMap(({ signals }) => signals));
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message ?? null;
  return (
    // A new answer brings new words: the fields start from them.
    <form key={answer} action={post} className="grid max-w-3xl gap-5" aria-label="Draft">
      <ErrorSummary problems={problems} title="The draft was not kept" />
      {state.saved ? <Notice>{state.saved}</Notice> : null}
      {state.conflict ? <ConflictView conflict={state.conflict} titles={titles} /> : null}
      {/* Enter in a field keeps the draft: the first button of a form is its default. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="version" value={state.conflict?.version ?? state.version} />
      <input type="hidden" name="rows" value={texts.points.length} />
      <InputField
        name="headline"
        label="Headline"
        defaultValue={texts.headline}
        error={problemOf("headline")}
        className="w-full font-serif text-lg"
      />
      <TextareaField
        name="arrowReason"
        label="Reason of the arrow"
        rows={3}
        defaultValue={texts.arrowReason}
        error={problemOf("arrowReason")}
      />
      <fieldset className="grid gap-4">
        <legend className="mb-4 w-full border-t border-rule pt-4 font-serif text-xl font-semibold">
          Main points
        </legend>
        {problemOf("points") ? <p className="font-semibold text-warm">Error: {problemOf("points")}</p> : null}
        <ol className="grid gap-4">
          {texts.points.map((point, at) => (
            <PointRow
              key={`${point.signals.join(" ")} ${point.text}`}
              at={at}
              of={texts.points.length}
              point={point}
              titles={titles}
              error={problemOf(`points.${at}.text`)}
            />
          ))}
        </ol>
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <SelectField
              name="add"
              label="Another point, for the signal"
              error={problemOf("add")}
              options={[
                { value: "", label: "Choose a signal …" },
                ...choices
                  .filter(({ slug }) => !named.has(slug))
                  .map(({ slug, label }) => ({ value: slug, label })),
              ]}
            />
          </div>
          <Button tone="quiet" name="intent" value="add">
            Add point
          </Button>
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
        <Button name="intent" value="save" disabled={pending}>
          {state.conflict ? "Keep mine instead" : "Keep draft"}
        </Button>
        <Button tone="quiet" name="intent" value="numbers">
          Draft anew from the numbers
        </Button>
        <ButtonLink href={base}>Preview</ButtonLink>{" "}
        <ButtonLink href={`${base}/publish`}>Publish …</ButtonLink>
      </div>
    </form>
  );
}

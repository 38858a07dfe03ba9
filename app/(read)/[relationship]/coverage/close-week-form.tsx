"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { close } from "./actions";

const STATES = [
  { value: "searched", label: "Searched" },
  { value: "partly", label: "Partly searched" },
  { value: "not-searched", label: "Not searched" },
] as const;

/** Closes a week with one click: the button says how far it was searched. `sources` begins with those named last. */
export function CloseWeekForm({
  slug,
  week,
  name,
  sources,
}: {
  slug: string;
  week: string;
  /** “week 17 of 2026 (20–26 Apr 2026)” */
  name: string;
  sources: string;
}) {
  const [answer, submit, pending] = useActionState(close, NO_ANSWER);
  const error = (field: string) => answer.problems.find((problem) => problem.field === field)?.message;
  const problems = answer.problems.map(({ field, message }) => ({
    // A day to come is about the week, which is no field here.
    field: field === "sources" || field === "note" ? `close-${field}` : "",
    message,
  }));
  return (
    <form action={submit} noValidate aria-label={`Close ${name}`} className="grid max-w-xl gap-4">
      <ErrorSummary problems={problems} title="The week was not closed" />
      {answer.notice ? <Notice>{answer.notice}</Notice> : null}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="week" value={week} />
      <InputField
        name="sources"
        id="close-sources"
        label="Sources gone through"
        hint="Needed unless the week was not searched."
        defaultValue={answer.values.sources ?? sources}
        error={error("sources")}
        dir="auto"
      />
      <InputField
        name="note"
        id="close-note"
        label="Note"
        hint="May stay empty. Every reader sees it."
        defaultValue={answer.values.note ?? ""}
        error={error("note")}
        dir="auto"
      />
      <fieldset className="flex flex-wrap gap-3">
        <legend className="mb-1 text-sm font-semibold">How far was {name} searched?</legend>
        {STATES.map(({ value, label }) => (
          <Button key={value} name="state" value={value} tone="quiet" disabled={pending}>
            {label}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}

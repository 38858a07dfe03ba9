"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { formatDay } from "@/lib/charts/format/format";
import { close } from "./actions";

const STATES = [
  { value: "searched", label: "Searched" },
  { value: "partly", label: "Partly searched" },
  { value: "not-searched", label: "Not searched" },
] as const;

/** Closes a week with one click: the button says how far it was searched. */
export function CloseWeekForm({
  slug,
  week,
  sources,
  seenRecord,
  seenThrough,
  folded = false,
}: {
  slug: string;
  /** null: every week that is over is closed. */
  week: string | null;
  /** Those named last, to begin with. */
  sources: string;
  /** Number of the newest record, 0 for none, and the last coded day: what the form is filled in over. */
  seenRecord: number;
  seenThrough: string;
  /** Nothing asks for it: it opens on request. */
  folded?: boolean;
}) {
  // Without scripts the page of coverage answers: a page of a week has no such form once the week is closed.
  const [answer, submit, pending] = useActionState(close, NO_ANSWER, `/${slug}/coverage`);
  const done = answer.notice ? <Notice>{answer.notice}</Notice> : null;
  // A week that was refused stays in the form, whatever week the page asks for by now.
  const asked = answer.values.week ?? week;
  if (asked === null)
    return (
      <>
        {done}
        <p>Every week that is over is closed: coded through {formatDay(seenThrough)}.</p>
      </>
    );
  const name = `${weekName(asked)} (${weekDays(asked)})`;
  const error = (field: string) => answer.problems.find((problem) => problem.field === field)?.message;
  const problems = answer.problems.map(({ field, message }) => ({
    // What is said of the week or of the pressed button has no field here.
    field: field === "sources" || field === "note" ? `close-${field}` : "",
    message,
  }));
  const hidden = {
    slug,
    week: asked,
    seenRecord: answer.values.seenRecord ?? String(seenRecord),
    seenThrough: answer.values.seenThrough ?? seenThrough,
  };
  const unfolded = !folded || problems.length > 0;
  const form = (
    <form action={submit} noValidate aria-label={`Close ${name}`} className="grid max-w-xl gap-4">
      <ErrorSummary answer={answer} problems={problems} title="The week was not closed" />
      {unfolded ? done : null}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
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
          <Button key={value} name="state" value={value} tone="quiet" busy={pending}>
            {label}
          </Button>
        ))}
      </fieldset>
    </form>
  );
  if (unfolded) return form;
  return (
    <>
      {done}
      <details>
        <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">
          Record it anew
        </summary>
        <div className="pt-2">{form}</div>
      </details>
    </>
  );
}

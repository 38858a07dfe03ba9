"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary, type FormProblem } from "@/app/_ui/error-summary";
import { TextareaField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { formatMoment } from "@/lib/charts/format/format";
import type { useVersionForm } from "./use-version-form";

/** The frame of the form of a next version: errors, its fields, a look at the effect, the reason, and the version itself. */
export function VersionForm<Preview>({
  bound,
  problems,
  refused,
  onInput,
  preview,
  reason,
  consequence,
  children,
}: {
  bound: ReturnType<typeof useVersionForm<Preview>>;
  /** Named for the summary. The same list until the next answer: a new one takes the focus. */
  problems: FormProblem[];
  /** Titles of the list of errors. */
  refused: { publish: string; preview: string };
  onInput: (form: HTMLFormElement, field: string) => void;
  preview: ReactNode;
  reason: { hint: string; maxLength: number };
  /** What the new version will do. */
  consequence: ReactNode;
  children: ReactNode;
}) {
  const { form, action, answer, values, pending, submit } = bound;
  const next = answer.base + 1;
  return (
    <form
      ref={form}
      action={action}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        submit(submitter instanceof HTMLButtonElement ? submitter.value : "preview");
      }}
      onInput={(event) => {
        bound.touch();
        onInput(
          event.currentTarget,
          event.target instanceof Element ? (event.target.getAttribute("name") ?? "") : "",
        );
      }}
      className="flex flex-col gap-8"
    >
      <ErrorSummary
        problems={problems}
        title={answer.intent === "publish" ? refused.publish : refused.preview}
      />
      {bound.keptAt === null ? null : (
        <Kept keptAt={bound.keptAt} base={answer.base} inUse={bound.inUse} onStartAgain={bound.startAgain} />
      )}
      {/* Enter in a field previews: the first button of a form is the one that it presses. */}
      <Button name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden="true">
        Preview
      </Button>
      <input type="hidden" name="base" value={answer.base} />
      {children}
      <p>
        <Button tone="quiet" name="intent" value="preview" busy={pending}>
          {pending ? "One moment …" : "Preview"}
        </Button>
      </p>
      {preview}
      <div className="max-w-3xl border-t border-rule pt-4">
        <TextareaField
          name="reason"
          label="Reason"
          hint={reason.hint}
          error={answer.problems.find(({ field }) => field === "reason")?.message ?? null}
          defaultValue={values.reason ?? ""}
          maxLength={reason.maxLength}
          dir="auto"
        />
        <details className="mt-5">
          <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">
            Publish as version {next}
          </summary>
          <div className="border-l-4 border-edge py-2 pl-4">
            <p className="mb-3 prose-text">{consequence}</p>
            <Button name="intent" value="publish" busy={pending}>
              Publish version {next} now
            </Button>
          </div>
        </details>
      </div>
    </form>
  );
}

/** Says that the form is not as it is filled at first, and gives the way back to that. */
function Kept({
  keptAt,
  base,
  inUse,
  onStartAgain,
}: {
  keptAt: string;
  base: number;
  inUse: number;
  onStartAgain: () => void;
}) {
  return (
    <Notice>
      <p>
        This is what you typed until {formatMoment(keptAt)}; this tab kept it.
        {base < inUse
          ? ` You began from version ${base}, and version ${inUse} has come since: Preview says what it changed.`
          : ""}
      </p>
      <p className="mt-2">
        <Button type="button" tone="quiet" onClick={onStartAgain}>
          Start again from version {inUse}
        </Button>
      </p>
    </Notice>
  );
}

import type { ReactNode } from "react";
import { Button, type ButtonTone } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import type { FormAnswer } from "./form-answer-shape";
import { type FieldPlan, FormField } from "./form-field";
import { LinkOnce } from "./link-once";

export interface FormParts {
  fields: FieldPlan[];
  submitLabel: string;
  tone?: ButtonTone;
  /** Title of the list of errors. */
  refusedTitle?: string;
  /** Of the form, where controls elsewhere on the page are sent with it. */
  id?: string;
  /** Names the form among several on a page. */
  label?: string;
  /** Keeps the ids of the fields of several forms apart. */
  idPrefix?: string;
  /** Fields in one row, or in as many columns as there is room for. */
  layout?: keyof typeof LAYOUT;
  /** What stands beneath the button, such as how far something slow is. */
  children?: ReactNode;
}

const LAYOUT = {
  column: "flex flex-col gap-5",
  row: "flex flex-wrap items-end gap-x-4 gap-y-3",
  columns: "grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 [&>:last-child]:col-span-full",
} as const;

interface AnsweredFormProps extends FormParts {
  answer: FormAnswer;
  submit: (form: FormData) => void;
  pending: boolean;
}

/** A form with what its action last answered. */
export function AnsweredForm({
  answer,
  submit,
  pending,
  fields,
  submitLabel,
  tone,
  refusedTitle,
  id,
  label,
  idPrefix = "",
  layout = "column",
  children,
}: AnsweredFormProps) {
  const controls = new Set(fields.filter(({ kind }) => kind !== "hidden").map(({ name }) => name));
  const problems = answer.problems.map((problem) => ({
    field: controls.has(problem.field) ? idPrefix + problem.field : "",
    message: problem.message,
  }));
  return (
    <form
      id={id}
      action={submit}
      noValidate
      aria-label={label}
      className={layout === "columns" ? undefined : "max-w-xl"}
    >
      <ErrorSummary answer={answer} problems={problems} title={refusedTitle} />
      {answer.notice ? <Notice>{answer.notice}</Notice> : null}
      {answer.link ? <LinkOnce address={answer.link} id={`${idPrefix}link`} /> : null}
      <div className={LAYOUT[layout]}>
        {fields.map((plan) => (
          <FormField
            // A field takes a new starting value only when it is made anew: choices with every answer, the others when
            // something else on the page has changed what stands.
            key={`${plan.name} ${plan.kind === "select" || plan.kind === "checkbox" ? answer.turn : (plan.value ?? "")}`}
            plan={plan}
            idPrefix={idPrefix}
            value={answer.values[plan.name] ?? startValue(plan, answer.problems.length > 0)}
            error={answer.problems.find((problem) => problem.field === plan.name)?.message ?? null}
          />
        ))}
        <div>
          <Button tone={tone} busy={pending}>
            {pending ? "One moment…" : submitLabel}
          </Button>
        </div>
        {children}
      </div>
    </form>
  );
}

// A box that was cleared is not sent at all: in a refused form, absent means “no”.
function startValue(plan: FieldPlan, refused: boolean): string {
  return plan.kind === "checkbox" && refused ? "" : (plan.value ?? "");
}

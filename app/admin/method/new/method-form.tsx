"use client";

import { Fragment, useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SelectField, TextareaField } from "@/app/_ui/field";
import { METHOD_REASON_MAX } from "@/lib/codebook/limits";
import { sameTyped } from "@/lib/codebook/method-form";
import { PARAMETER_GROUPS } from "@/lib/codebook/method-parameters";
import type { TypedMethod } from "@/lib/codebook/typed-method";
import { send } from "./actions";
import { firstAnswer } from "./method-answer";
import { NormalisedWeights } from "./normalised-weights";
import { PanelFields } from "./panel-fields";
import { type ParameterField, ParameterFields } from "./parameter-fields";
import { PreviewSection } from "./preview-section";

const GENERATION_CHOICES = [
  { value: "2", label: "Generation 2" },
  { value: "1", label: "Generation 1" },
];
const WEIGHTS_CHOICES = [
  { value: "numbers", label: "The weights typed below" },
  { value: "panel", label: "The mean of a panel" },
];

/** All parameters of a method, a look at their effect, the reason, and the new version. Works without scripts too. */
export function MethodForm({
  base,
  fields,
  start,
  today,
}: {
  base: number;
  fields: ParameterField[];
  start: TypedMethod;
  /** ISO. */
  today: string;
}) {
  const [answer, submit, pending] = useActionState(send, firstAnswer(base));
  const sent: TypedMethod = answer.turn === 0 ? start : answer.values;
  const [typing, setTyping] = useState<{ turn: number; values: TypedMethod } | null>(null);
  const typed = typing?.turn === answer.turn ? typing.values : sent;
  const errorOf = (path: string) => answer.problems.find(({ field }) => field === path)?.message ?? null;
  const next = answer.base + 1;
  return (
    <form
      action={submit}
      noValidate
      onInput={(event) =>
        setTyping({ turn: answer.turn, values: typedOf(new FormData(event.currentTarget)) })
      }
      className="flex flex-col gap-8"
    >
      <ErrorSummary
        problems={answer.problems}
        title={
          answer.values.intent === "publish"
            ? "The new version was not written"
            : "The preview needs other figures"
        }
      />
      <input type="hidden" name="base" value={answer.base} />
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <SelectField
          key={`generation ${answer.turn}`}
          name="generation"
          label="Rules"
          hint="Generation 1 reads no counts, openings or coverage."
          error={errorOf("generation")}
          defaultValue={sent.generation}
          options={GENERATION_CHOICES}
        />
        <SelectField
          key={`weights ${answer.turn}`}
          name="weightsFrom"
          label="Where the weights come from"
          hint="From a panel, the weights typed below do not count."
          defaultValue={sent.weightsFrom}
          options={WEIGHTS_CHOICES}
        />
      </div>
      {PARAMETER_GROUPS.map((group) => (
        <Fragment key={group}>
          <ParameterFields
            group={group}
            fields={fields.filter((field) => field.group === group)}
            values={sent}
            errorOf={errorOf}
            after={group === "weights" ? <NormalisedWeights typed={typed} /> : null}
          />
          {group === "weights" ? (
            <PanelFields
              values={sent}
              typed={typed}
              today={today}
              open={typed.weightsFrom === "panel"}
              errorOf={errorOf}
            />
          ) : null}
        </Fragment>
      ))}
      <p>
        <Button tone="quiet" name="intent" value="preview" aria-disabled={pending}>
          {pending ? "One moment …" : "Preview"}
        </Button>
      </p>
      <PreviewSection preview={answer.preview} stale={!sameTyped(typed, sent)} />
      <div className="max-w-3xl border-t border-rule pt-4">
        <TextareaField
          name="reason"
          label="Reason"
          hint="Why the method changes. Every reader finds it on the page about the method."
          error={errorOf("reason")}
          defaultValue={sent.reason ?? ""}
          maxLength={METHOD_REASON_MAX}
          dir="auto"
        />
        <details className="mt-5">
          <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">
            Publish as version {next}
          </summary>
          <div className="border-l-4 border-edge py-2 pl-4">
            <p className="mb-3 prose-text">
              It takes effect on every page at once: each line, arrow and stage is computed anew by it.
              Published summaries keep the version that they were published with. A version cannot be changed
              or taken back; another one can follow it.
            </p>
            <Button name="intent" value="publish" aria-disabled={pending}>
              Publish version {next} now
            </Button>
          </div>
        </details>
      </div>
    </form>
  );
}

function typedOf(form: FormData): TypedMethod {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
